//! Counting: how many tests passed, failed and were skipped, read from what the runners say.

use std::fmt;
use std::ops::Add;

use anyhow::{Context, Result};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Tally {
    /// Adds a summary line of Rust's test harness, or of the one for browsers, which copies it:
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; …`. Any other line adds nothing.
    pub fn add_line(&mut self, line: &str) {
        let Some((_, counts)) = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split(';') {
            let mut words = count.split_whitespace();
            let number = words.next().and_then(|word| word.parse::<u64>().ok());
            match (number, words.next()) {
                (Some(number), Some("passed")) => self.passed += number,
                (Some(number), Some("failed")) => self.failed += number,
                (Some(number), Some("ignored")) => self.skipped += number,
                _ => {}
            }
        }
    }

    /// Adds a line of the summary of Node's test runner: `# pass 3`. Any other line adds nothing.
    pub fn add_tap_line(&mut self, line: &str) {
        let Some((word, number)) = line
            .strip_prefix("# ")
            .and_then(|rest| rest.split_once(' '))
        else {
            return;
        };
        let Ok(number) = number.parse::<u64>() else {
            return;
        };
        match word {
            "pass" => self.passed += number,
            "fail" | "cancelled" => self.failed += number,
            "skipped" | "todo" => self.skipped += number,
            _ => {}
        }
    }

    /// Reads Playwright's JSON report. A test that passed only when tried again counts as failed.
    pub fn from_playwright(report: &str) -> Result<Self> {
        let report: serde_json::Value = serde_json::from_str(report)?;
        let count = |name: &str| {
            report["stats"][name]
                .as_u64()
                .with_context(|| format!("Playwright's report has no number of {name} tests."))
        };
        Ok(Self {
            passed: count("expected")?,
            failed: count("unexpected")? + count("flaky")?,
            skipped: count("skipped")?,
        })
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summary_lines_add_up() {
        let mut tally = Tally::default();
        for line in [
            "running 4 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "",
            "test result: FAILED. 2 passed; 5 failed; 0 ignored; 0 filtered out; finished in 0.01s",
        ] {
            tally.add_line(line);
        }
        let expected = Tally {
            passed: 5,
            failed: 5,
            skipped: 1,
        };
        assert_eq!(tally, expected);
    }

    #[test]
    fn lines_that_only_look_alike_add_nothing() {
        let mut tally = Tally::default();
        for line in [
            "test result: ",
            "test result: ok",
            "test result: ok. many passed; x failed",
            "the test result: ok. 3 passed; 0 failed",
            "test a_test ... ok",
        ] {
            tally.add_line(line);
        }
        assert_eq!(tally, Tally::default());
    }

    #[test]
    fn the_summary_of_node_adds_up() {
        let mut tally = Tally::default();
        for line in [
            "ok 1 - # pass 9",
            "# Subtest: # pass 9",
            "# tests 9",
            "# pass 3",
            "# fail 1",
            "# cancelled 2",
            "# skipped 4",
            "# todo 0",
            "# pass word",
        ] {
            tally.add_tap_line(line);
        }
        let expected = Tally {
            passed: 3,
            failed: 3,
            skipped: 4,
        };
        assert_eq!(tally, expected);
    }

    #[test]
    fn a_flaky_test_counts_as_failed() {
        let report = r#"{"stats": {"expected": 7, "unexpected": 1, "flaky": 2, "skipped": 3}}"#;
        let expected = Tally {
            passed: 7,
            failed: 3,
            skipped: 3,
        };
        assert_eq!(Tally::from_playwright(report).unwrap(), expected);
    }

    #[test]
    fn a_report_without_numbers_is_an_error() {
        assert!(Tally::from_playwright(r#"{"stats": {"expected": 7}}"#).is_err());
        assert!(Tally::from_playwright("").is_err());
    }
}
