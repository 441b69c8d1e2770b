//! The tests of the finished package in a page.

use anyhow::Result;

use super::tally::Tally;
use crate::playwright;
use crate::project::Project;
use crate::tools;

pub fn run(project: &Project, tally: &mut Tally) -> Result<()> {
    let report = project.target.join("end-to-end.json");
    let mut run = playwright::Run::new(project, &project.end_to_end(), report)?;
    run.command()
        .env("ORDER_CARD_WITH_TRAP", project.with_trap().package())
        .env("ORDER_CARD_NGINX", tools::nginx(project)?);
    let (report, outcome) = run.finish()?;
    *tally = Tally::from_playwright(&report)?;
    outcome
}
