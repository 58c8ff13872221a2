//! The Indonesian pack: words of documents, the lexicon, and the grammar of the composer.

pub(crate) mod check;
mod words;

/// The Indonesian pack.
pub struct Indonesian;

impl super::Composer for Indonesian {
    fn compose(
        &self,
        _record: &crate::record::EventRecord,
        _context: &super::ComposeContext<'_>,
    ) -> crate::release::Draft {
        crate::release::Draft {
            headlines: vec![],
            blocks: vec![],
            left_out: vec![],
            findings: vec![],
        }
    }
}
