//! The kinds of file that a statement can be.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Pdf,
}
