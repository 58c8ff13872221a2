//! Places of a file as JSON pointers (RFC 6901).

/// A place, as a chain from the innermost step outwards; written only when it is needed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Path<'p> {
    /// The whole file.
    Root,
    /// A key of an object.
    Key(&'p Path<'p>, &'p str),
    /// An entry of a list, 0-based.
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// Writes the JSON pointer.
    pub(crate) fn pointer(&self) -> String {
        self.write(|out, index| out.push_str(&index.to_string()))
    }

    /// Writes the pointer with `-` for every index: the same for all entries of a list.
    pub(crate) fn pattern(&self) -> String {
        self.write(|out, _| out.push('-'))
    }

    fn write(&self, index: impl Fn(&mut String, usize) + Copy) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(parent, key) => {
                let mut out = parent.write(index);
                push_key(&mut out, key);
                out
            }
            Self::Index(parent, number) => {
                let mut out = parent.write(index);
                out.push('/');
                index(&mut out, *number);
                out
            }
        }
    }
}

/// Adds a key to a pointer.
pub(crate) fn push_key(pointer: &mut String, key: &str) {
    pointer.push('/');
    for c in key.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn pointers_are_escaped() {
        let people = Path::Key(&Path::Root, "people");
        let third = Path::Index(&people, 2);
        let odd = Path::Key(&third, "a/b~c");
        assert_eq!(odd.pointer(), "/people/2/a~1b~0c");
        assert_eq!(odd.pattern(), "/people/-/a~1b~0c");
    }
}
