//! The identifier of a file: the same for the same contents, however they are laid out.

use std::io::{self, Write};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::json::{Node, Value};

/// The namespace of the identifiers of files: UUIDv5 of `https://kutip.id/file` in the URL namespace.
const FILES: Uuid = Uuid::from_u128(0xe1b9_0cb6_5470_5836_8e79_bfa3_ae7a_8308);

/// Derives the identifier of a file from its contents.
///
/// Canonical are contents written as JSON without blanks, keys in the order of their code points, keys whose
/// value is `null` left out. They go straight into the digest: a file of 50 MB is not copied for it.
pub(crate) fn file_id(root: &Node<'_>) -> Uuid {
    let mut out = Digester(Sha256::new());
    // Writing to a digest cannot fail.
    let _ = write(&mut out, root);
    Uuid::new_v5(&FILES, out.0.finalize().as_slice())
}

struct Digester(Sha256);

impl Write for Digester {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write(out: &mut Digester, node: &Node<'_>) -> io::Result<()> {
    match &node.value {
        Value::Null => out.write_all(b"null"),
        Value::Flag(flag) => write!(out, "{flag}"),
        Value::Number(number) => write!(out, "{number}"),
        Value::Text(text) => Ok(serde_json::to_writer(out, text)?),
        Value::List(list) => {
            out.write_all(b"[")?;
            for (index, node) in list.iter().enumerate() {
                if index > 0 {
                    out.write_all(b",")?;
                }
                write(out, node)?;
            }
            out.write_all(b"]")
        }
        Value::Object(members) => {
            let mut present: Vec<_> = members.iter().filter(|member| !member.node.is_null()).collect();
            present.sort_unstable_by(|one, other| one.key.cmp(&other.key));
            out.write_all(b"{")?;
            for (index, member) in present.into_iter().enumerate() {
                if index > 0 {
                    out.write_all(b",")?;
                }
                serde_json::to_writer(&mut *out, &member.key)?;
                out.write_all(b":")?;
                write(out, &member.node)?;
            }
            out.write_all(b"}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::file_id;
    use crate::json::parse;

    #[test]
    fn layout_does_not_change_the_identifier() {
        let id = |text| file_id(&parse(text).unwrap());
        let one = id(r#"{"a":1,"b":["x"],"c":null}"#);
        assert_eq!(
            one,
            id(" {\n \"b\" : [ \"\\u0078\" ], \"a\":1 }"),
            "order, blanks, escapes and nulls do not count"
        );
        assert_ne!(one, id(r#"{"a":2,"b":["x"]}"#), "contents do");
    }
}
