//! How much a page downloads for the widget, and how much that may be.

use std::fs::File;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::bundle::{ENTRY, FACADE, GLUE, LATER, WASM};
use crate::report;

/// All that a page downloads for `<order-card>`, in bytes after brotli at quality 11.
/// A feature that is worth more raises it in its own commit.
/// Taking the WebAssembly apart costs 10 kB of it: the two parts compress worse than one.
const TOTAL_BUDGET: u64 = 228_000;

/// What has to arrive before the first state stands: all but the later file, measured likewise.
const FIRST_BUDGET: u64 = 175_000;

/// What has to arrive before the skeleton is drawn, measured likewise. 200 bytes are for pages that
/// have changed the language itself: such a page hears of a failure too. The last 200 are for the
/// connection to the issuer, which is open when the core asks the first thing of it.
const FACADE_BUDGET: u64 = 4_600;

const BROTLI_QUALITY: u32 = 11;
/// The largest window that browsers accept for `Content-Encoding: br` without asking.
const BROTLI_WINDOW: u32 = 24;
const BUFFER: usize = 64 * 1024;

pub struct Sizes {
    entry: Size,
    facade: Size,
    glue: Size,
    wasm: Size,
    later: Size,
}

#[derive(Clone, Copy, Default)]
struct Size {
    raw: u64,
    brotli: u64,
}

pub fn measure(package: &Path) -> Result<Sizes> {
    let [index, element] = ENTRY.map(|name| measure_file(&package.join(name)));
    Ok(Sizes {
        entry: sum(&[index?, element?]),
        facade: measure_file(&package.join(FACADE))?,
        glue: measure_file(&package.join(GLUE))?,
        wasm: measure_file(&package.join(WASM))?,
        later: measure_file(&package.join(LATER))?,
    })
}

impl Sizes {
    pub fn table(&self) -> String {
        let row = |name: &str, size: Size, budget: Option<u64>| {
            vec![
                name.to_owned(),
                format!("{:>9}", report::thousands(size.raw)),
                format!("{:>9}", report::thousands(size.brotli)),
                format!("{:>9}", budget.map(report::thousands).unwrap_or_default()),
            ]
        };
        let heading = ["file", "raw bytes", "brotli 11", "   budget"];
        report::table(&[
            heading.map(str::to_owned).to_vec(),
            row(&ENTRY.join(" + "), self.entry, Some(FACADE_BUDGET)),
            row(FACADE, self.facade, Some(FACADE_BUDGET)),
            row(GLUE, self.glue, None),
            row(WASM, self.wasm, None),
            row("until a state stands", self.first(), Some(FIRST_BUDGET)),
            row(LATER, self.later, None),
            row("total", self.total(), Some(TOTAL_BUDGET)),
        ])
    }

    /// The error names every budget that is broken.
    pub fn check(&self) -> Result<()> {
        let limits = [
            (ENTRY[0], self.entry.brotli, FACADE_BUDGET),
            (FACADE, self.facade.brotli, FACADE_BUDGET),
            ("what comes first", self.first().brotli, FIRST_BUDGET),
            ("the whole package", self.total().brotli, TOTAL_BUDGET),
        ];
        let broken: Vec<String> = limits
            .iter()
            .filter(|(_, bytes, budget)| bytes > budget)
            .map(|(what, bytes, budget)| {
                let [bytes, budget] = [*bytes, *budget].map(report::thousands);
                format!("{what} has {bytes} bytes after brotli, and {budget} are allowed")
            })
            .collect();
        if !broken.is_empty() {
            bail!("The size budget is broken: {}.", broken.join("; "));
        }
        Ok(())
    }

    /// Of a static page: the other entry takes the place of the facade.
    fn first(&self) -> Size {
        sum(&[self.facade, self.glue, self.wasm])
    }

    fn total(&self) -> Size {
        sum(&[self.first(), self.later])
    }
}

fn sum(sizes: &[Size]) -> Size {
    Size {
        raw: sizes.iter().map(|size| size.raw).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    }
}

fn measure_file(path: &Path) -> Result<Size> {
    let file = File::open(path).with_context(|| format!("{} is missing", path.display()))?;
    let raw = file.metadata()?.len();
    let mut compressed = brotli::CompressorReader::new(file, BUFFER, BROTLI_QUALITY, BROTLI_WINDOW);
    let brotli = std::io::copy(&mut compressed, &mut std::io::sink())?;
    Ok(Size { raw, brotli })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(facade: u64, glue: u64, wasm: u64, later: u64) -> Sizes {
        let size = |brotli| Size { raw: 0, brotli };
        Sizes {
            entry: size(facade),
            facade: size(facade),
            glue: size(glue),
            wasm: size(wasm),
            later: size(later),
        }
    }

    #[test]
    fn a_budget_may_be_used_up_to_its_last_byte() {
        let wasm = FIRST_BUDGET - FACADE_BUDGET - 5_000;
        let later = TOTAL_BUDGET - FIRST_BUDGET;
        let is_kept = |facade, wasm, later| sizes(facade, 5_000, wasm, later).check().is_ok();
        assert!(is_kept(FACADE_BUDGET, wasm, later));
        assert!(!is_kept(FACADE_BUDGET, wasm, later + 1));
        assert!(!is_kept(FACADE_BUDGET, wasm + 1, 0));
        assert!(!is_kept(FACADE_BUDGET + 1, 1, 0));
    }

    #[test]
    fn every_broken_budget_is_named() {
        let error = sizes(4_601, 0, 490_000, 500_000)
            .check()
            .unwrap_err()
            .to_string();
        assert!(error.contains("order-card.js has 4,601 bytes"), "{error}");
        assert!(error.contains("index.js has 4,601 bytes"), "{error}");
        assert!(
            error.contains("what comes first has 494,601 bytes"),
            "{error}"
        );
        assert!(
            error.contains("the whole package has 994,601 bytes"),
            "{error}"
        );
    }

    #[test]
    fn a_file_that_repeats_itself_gets_smaller() {
        let path = std::env::temp_dir().join(format!("xtask-size-{}", std::process::id()));
        std::fs::write(&path, "card ".repeat(1_000)).unwrap();
        let size = measure_file(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert_eq!(size.raw, 5_000);
        assert!(size.brotli > 0 && size.brotli < 100);
    }
}
