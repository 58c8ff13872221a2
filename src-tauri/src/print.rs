//! The system's dialog for printing. Sheets bring their own margins, so the paper has none.

use kutip_app::ipc::PaperSheet;
use tauri::WebviewWindow;

/// Opens the dialog; what is printed is what the page shows to printers.
#[cfg(target_os = "linux")]
pub(crate) fn open_dialog(window: &WebviewWindow, paper: &PaperSheet) -> tauri::Result<()> {
    use gtk::{PageSetup, PaperSize, Unit};
    use webkit2gtk::{PrintOperation, PrintOperationExt};

    let (width, height) = (f64::from(paper.width_mm), f64::from(paper.height_mm));
    window.with_webview(move |webview| {
        // Printers know A4 by its name; F4 is a size of its own.
        let size = if (width, height) == (210.0, 297.0) {
            PaperSize::new(Some("iso_a4"))
        } else {
            PaperSize::new_custom("kutip_f4", "F4", width, height, Unit::Mm)
        };
        let setup = PageSetup::new();
        setup.set_paper_size(&size);
        setup.set_top_margin(0.0, Unit::Mm);
        setup.set_right_margin(0.0, Unit::Mm);
        setup.set_bottom_margin(0.0, Unit::Mm);
        setup.set_left_margin(0.0, Unit::Mm);
        let operation = PrintOperation::new(&webview.inner());
        operation.set_page_setup(&setup);
        operation.run_dialog(None::<&gtk::Window>);
    })
}

/// Opens the dialog; the page's own style sheet sets paper and margins.
#[cfg(not(target_os = "linux"))]
pub(crate) fn open_dialog(window: &WebviewWindow, _paper: &PaperSheet) -> tauri::Result<()> {
    window.print()
}
