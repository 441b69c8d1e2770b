//! Colours in `#rgb` and `#rrggbb`, and nothing else: they are put into images and pages.

use std::fmt;

use serde::Deserialize;

/// A colour that is safe in any markup.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub struct Colour(String);

impl Colour {
    /// Black.
    pub fn black() -> Self {
        Self("#000000".into())
    }

    /// White.
    pub fn white() -> Self {
        Self("#FFFFFF".into())
    }

    /// The issuer's default behind digits.
    pub fn light_grey() -> Self {
        Self("#EFEFEF".into())
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let is_colour = text.strip_prefix('#').is_some_and(|digits| {
            [3, 6].contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        });
        if is_colour {
            Ok(Self(text))
        } else {
            Err("a colour must be written as #rgb or #rrggbb".into())
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hex_colours_are_colours() {
        for good in ["#123", "#aBcDeF"] {
            assert!(Colour::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in [
            "", "#", "red", "123", "#12", "#1234", "#12345g", "#1234567", "#é1", "#12\"/>",
        ] {
            assert!(Colour::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
