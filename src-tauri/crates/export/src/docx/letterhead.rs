//! The letterhead of the first page and the footer of every page.

use docx_rs::{
    Header, Pic, Run as LibraryRun, Table, TableCell, TableCellMargins, TableLayoutType, TableRow,
    VAlignType, WidthType,
};
use kutip_core::document::{Document, Letterhead};
use kutip_core::office::Emblem;

use super::finish::finished_header;
use super::paragraph::{Paragraph, Run, filled};
use super::stencil::{Field, Stencils, placeholder, push, styled};
use crate::error::ExportError;
use crate::layout::{EMBLEM_GAP, Layout};

/// English metric units in a twentieth of a point.
const EMU_PER_TWIP: u32 = 635;
/// The height of an emblem, 2 cm.
const EMBLEM_HEIGHT: u32 = 720_000;
/// The width that a broad emblem may take, 4 cm.
const EMBLEM_WIDTH: u32 = 1_440_000;

/// Builds the header of the first page: emblem left of the lines, a rule below.
pub(crate) fn header(head: &Letterhead, layout: &Layout, stencils: &Stencils) -> Result<String, ExportError> {
    let emblem = head.emblem.as_ref();
    let header = match emblem {
        None => Header::new().add_paragraph(placeholder()),
        Some(emblem) => Header::new().add_table(beside(emblem, layout)),
    };
    let header = finished_header(&header.add_paragraph(styled("KopGaris")), emblem)?;
    filled(&header, &lines(head), stencils)
}

/// Writes the footer: the embargo, which no page may be without, and the page number.
pub(crate) fn footer(document: &Document, stencils: &Stencils) -> Result<String, ExportError> {
    let words = &document.footer;
    let text = |text: String| Run::Text(text.into());
    let pages = vec![
        text(format!("{} ", words.page)),
        Run::Field(Field::Page),
        text(format!(" {} ", words.of)),
        Run::Field(Field::Pages),
    ];
    let embargo = document.embargo.as_ref().map(|embargo| Paragraph::line("EmbargoHalaman", &embargo.line));
    let paragraphs: Vec<Paragraph<'_>> =
        embargo.into_iter().chain([Paragraph::new("KakiHalaman", pages)]).collect();
    filled(stencils.footer(), &paragraphs, stencils)
}

fn lines(head: &Letterhead) -> Vec<Paragraph<'_>> {
    head.government_line
        .iter()
        .map(|text| Paragraph::line("KopPemerintah", text))
        .chain([Paragraph::line("KopInstansi", &head.agency_line)])
        .chain(head.address_lines.iter().map(|text| Paragraph::line("KopAlamat", text)))
        .collect()
}

/// The size of the emblem on the page, in English metric units: the picture's own proportions.
pub(crate) fn emblem_size(emblem: &Emblem) -> (u32, u32) {
    let scaled = |of: u32, by: u32, to: u32| {
        let value = u64::from(of) * u64::from(by) / u64::from(to.max(1));
        u32::try_from(value).unwrap_or(u32::MAX).max(1)
    };
    let width = scaled(EMBLEM_HEIGHT, emblem.width, emblem.height);
    if width <= EMBLEM_WIDTH {
        (width, EMBLEM_HEIGHT)
    } else {
        (EMBLEM_WIDTH, scaled(EMBLEM_WIDTH, emblem.height, emblem.width))
    }
}

/// Makes a table of one row without borders: the emblem left, the place of the lines right.
fn beside(emblem: &Emblem, layout: &Layout) -> Table {
    let (width, height) = emblem_size(emblem);
    let left = (width / EMU_PER_TWIP + EMBLEM_GAP).min(layout.text_width() / 2);
    let right = layout.text_width() - left;
    // The bytes of the picture go into the package unchanged in the finishing step: the library would
    // give every picture the ending of a PNG.
    let picture = Pic::new_with_dimensions(Vec::new(), 1, 1).id("Emblem").size(width, height);
    let cell =
        |wide: u32| TableCell::new().width(wide as usize, WidthType::Dxa).vertical_align(VAlignType::Center);
    let beside = cell(right).add_paragraph(placeholder());
    let mut pictured = styled("Normal");
    push(&mut pictured, LibraryRun::new().add_image(picture));
    let emblem = cell(left).add_paragraph(pictured);
    Table::without_borders(vec![TableRow::new(vec![emblem, beside])])
        .set_grid(vec![left as usize, right as usize])
        .width(layout.text_width() as usize, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kutip_core::office::PictureFormat;

    use super::*;

    fn emblem(width: u32, height: u32) -> Emblem {
        Emblem {
            alt: String::new(),
            format: PictureFormat::Png,
            width,
            height,
            sha256: String::new(),
            bytes: Arc::from([]),
        }
    }

    #[test]
    fn an_emblem_keeps_its_proportions() {
        assert_eq!(emblem_size(&emblem(300, 400)), (540_000, 720_000), "2 cm high");
        assert_eq!(emblem_size(&emblem(800, 100)), (1_440_000, 180_000), "4 cm wide at most");
        assert_eq!(emblem_size(&emblem(0, 0)), (1, 720_000), "no division by nothing");
    }
}
