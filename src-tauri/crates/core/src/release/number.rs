//! Numbers of releases: a template with tokens, filled when a release is approved.
//!
//! `{seq}` is the counter of the year, `{seq:3}` the same with three digits at least; `{year}`, `{month}` and
//! `{month_roman}` are those of the day of approval; `{unit}` is the office's unit and `{device}` the laptop's name.
//! Everything else stands as it is: `480/{seq:3}/{unit}/{month_roman}/{year}`.

use thiserror::Error;

/// The most digits that a counter is filled up to.
const MOST_DIGITS: usize = 9;
const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// The counter, filled up with zeros to so many digits.
    Counter(usize),
    Year,
    Month,
    MonthRoman,
    Unit,
    Device,
}

/// A template of numbers that tells every release of every year apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberTemplate {
    pieces: Vec<Piece>,
}

/// Why a template or a number cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NumberError {
    /// A token is unknown, or a brace is never closed.
    #[error("the template has an unknown token")]
    UnknownToken(String),
    /// Without `{seq}` every release would get the same number.
    #[error("the template has no counter")]
    NoCounter,
    /// Without `{year}` the numbers of a year would come again in the next.
    #[error("the template has no year")]
    NoYear,
    /// The template asks for something that is not set.
    #[error("the template asks for what is not set")]
    NotSet(&'static str),
}

/// What the tokens of a template stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberParts<'a> {
    /// The counter of the year, from 1 on.
    pub counter: u32,
    /// The year of approval.
    pub year: i32,
    /// The month of approval, 1 to 12.
    pub month: u32,
    /// The office's unit.
    pub unit: Option<&'a str>,
    /// The name of the laptop.
    pub device: Option<&'a str>,
}

impl NumberTemplate {
    /// Reads a template.
    ///
    /// # Errors
    /// [`NumberError`] when a token is unknown, or the counter or the year is missing.
    pub fn parse(template: &str) -> Result<Self, NumberError> {
        let mut pieces = Vec::new();
        let mut rest = template.trim();
        while let Some((before, after)) = rest.split_once('{') {
            let (token, behind) =
                after.split_once('}').ok_or_else(|| NumberError::UnknownToken(format!("{{{after}")))?;
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            pieces.push(piece(token).ok_or_else(|| NumberError::UnknownToken(format!("{{{token}}}")))?);
            rest = behind;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        if !pieces.iter().any(|piece| matches!(piece, Piece::Counter(_))) {
            return Err(NumberError::NoCounter);
        }
        if !pieces.contains(&Piece::Year) {
            return Err(NumberError::NoYear);
        }
        Ok(Self { pieces })
    }

    /// Tells whether each laptop counts for itself.
    #[must_use]
    pub fn counts_by_device(&self) -> bool {
        self.pieces.contains(&Piece::Device)
    }

    /// Writes a number.
    ///
    /// # Errors
    /// [`NumberError::NotSet`] when the template asks for a unit or device that has no name.
    pub fn number(&self, parts: NumberParts<'_>) -> Result<String, NumberError> {
        let named = |value: Option<&str>, name| {
            value
                .map(crate::text::one_line)
                .filter(|value| !value.is_empty())
                .ok_or(NumberError::NotSet(name))
        };
        let mut number = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => number.push_str(text),
                Piece::Counter(digits) => number.push_str(&format!("{:0digits$}", parts.counter)),
                Piece::Year => number.push_str(&parts.year.to_string()),
                Piece::Month => number.push_str(&format!("{:02}", parts.month)),
                Piece::MonthRoman => {
                    let at = parts.month.saturating_sub(1) as usize;
                    number.push_str(ROMAN.get(at).copied().unwrap_or_default());
                }
                Piece::Unit => number.push_str(&named(parts.unit, "unit")?),
                Piece::Device => number.push_str(&named(parts.device, "device")?),
            }
        }
        Ok(crate::text::one_line(&number))
    }
}

fn piece(token: &str) -> Option<Piece> {
    Some(match token {
        "seq" => Piece::Counter(1),
        "year" => Piece::Year,
        "month" => Piece::Month,
        "month_roman" => Piece::MonthRoman,
        "unit" => Piece::Unit,
        "device" => Piece::Device,
        other => {
            let digits: usize = other.strip_prefix("seq:")?.parse().ok()?;
            if !(1..=MOST_DIGITS).contains(&digits) {
                return None;
            }
            Piece::Counter(digits)
        }
    })
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
