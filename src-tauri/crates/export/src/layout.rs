//! Measures of the page in the units of the format, and a typeface that is safe to name.

use kutip_core::office::PageSetup;

/// Measures in twentieths of a point, sizes in half points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) top: u32,
    pub(crate) bottom: u32,
    pub(crate) left: u32,
    pub(crate) right: u32,
    /// The size of the body in half points.
    pub(crate) size: u32,
    /// The spacing of the body in 240ths of a line.
    pub(crate) line: u32,
    pub(crate) font: String,
}

impl Layout {
    /// Takes the page as the office set it; what no page can have is brought within bounds.
    pub(crate) fn of(page: &PageSetup) -> Self {
        let (width, height) = page.size.millimetres();
        let side = |margin: u32, whole: u32| twips(margin.min(whole / 3));
        Self {
            width: twips(width),
            height: twips(height),
            top: side(page.margins_mm.top, height),
            bottom: side(page.margins_mm.bottom, height),
            left: side(page.margins_mm.left, width),
            right: side(page.margins_mm.right, width),
            size: page.font_half_points.clamp(12, 96),
            line: page.line_spacing_percent.clamp(80, 300) * 240 / 100,
            font: font(&page.font),
        }
    }

    /// Returns the height of a single line over the size of the type: ascent, descent and gap of the face.
    pub(crate) fn single_line(&self) -> f64 {
        match self.font.to_lowercase().as_str() {
            "calibri" | "carlito" => 1.2207,
            "cambria" | "caladea" => 1.1724,
            // Arial and Times New Roman, and what stands in for faces that are not there.
            _ => 1.15,
        }
    }

    /// Returns the width between the margins.
    pub(crate) const fn text_width(&self) -> u32 {
        self.width - self.left - self.right
    }
}

/// How far the letterhead stands from the upper edge of the paper, in millimetres.
pub(crate) const HEADER_MM: u32 = 12;
/// How far the page number stands from the lower edge, in millimetres.
pub(crate) const FOOTER_MM: u32 = 10;
/// The gap between emblem and lines of a letterhead, in twentieths of a point.
pub(crate) const EMBLEM_GAP: u32 = 170;

/// Converts millimetres.
pub(crate) const fn twips(millimetres: u32) -> u32 {
    (millimetres * 1440 * 10 + 127) / 254
}

/// A typeface name may only hold what names hold: it stands in attributes and style sheets.
fn font(name: &str) -> String {
    let name: String =
        name.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).take(60).collect();
    let name = name.trim();
    if name.is_empty() { "Arial" } else { name }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_the_sizes_of_the_paper() {
        let layout = Layout::of(&PageSetup::default());
        assert_eq!((layout.width, layout.height), (11906, 16838), "A4 as Word has it");
        assert_eq!(layout.line, 360, "one and a half lines of 240 twentieths");
    }

    #[test]
    fn impossible_pages_leave_room_for_text() {
        let mut page = PageSetup::default();
        page.margins_mm.left = 400;
        page.margins_mm.right = u32::MAX;
        page.line_spacing_percent = u32::MAX;
        assert!(Layout::of(&page).text_width() > twips(60), "margins take two thirds at most");
    }

    #[test]
    fn a_typeface_is_a_name() {
        assert_eq!(font("Bookman Old Style"), "Bookman Old Style");
        assert_eq!(font("\"/><x"), "x", "no markup by way of a typeface");
        assert_eq!(font(" \u{0} "), "Arial", "nothing left");
    }
}
