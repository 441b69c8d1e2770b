//! The command line: which words are understood, and what they ask for.

use std::num::NonZeroU32;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

use crate::bench;
use crate::fuzz::Cases;
use crate::gallery::Wanted;

pub const USAGE: &str = "\
Usage: cargo xtask <command>

Commands:
  demo [--port N]   build the widget and serve the demo page with a sandbox issuer (port 8080)
  test              run every check and every test, and end with the line `N passed, N failed`
  hosts [NAME...]   build the examples with the packed package and drive each to an active card
  fuzz [--cases N] [--seed S] [--case K]
                    N mutated answers of the issuers (5000), or number K of a seed again
  gallery [SCENARIO...] [--pictures]
                    draw every state in every look, direction and width, and say what overflows,
                    is cut or moves; or draw the pictures of the README
  bench [--runs N]  measure the package beside plain JavaScript and React (9 runs); judges nothing
  build             make the embeddable package in npm/dist and hold it to its size budget
  doctor            list every needed tool, where it is, or how to get it; installs nothing

All but `doctor` install the tools they need and say so while they do it.";

/// The port of `demo` when none is given.
const DEMO_PORT: u16 = 8080;

#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Demo { port: u16 },
    Test,
    Hosts { names: Vec<String> },
    Fuzz(Cases),
    Gallery(Wanted),
    Bench { runs: NonZeroU32 },
    Build,
    Doctor,
}

/// Reads the whole command line. The error is a sentence for the person who typed it.
pub fn parse(mut words: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut command = None;
    while let Some(word) = words.next()? {
        match (word, &mut command) {
            (Short('h') | Long("help"), _) => return Ok(Command::Help),
            (Long("port"), Some(Command::Demo { port })) => *port = words.value()?.parse()?,
            (Value(name), Some(Command::Hosts { names })) => names.push(name.string()?),
            (Long("cases"), Some(Command::Fuzz(cases))) => cases.count = words.value()?.parse()?,
            (Long("seed"), Some(Command::Fuzz(cases))) => {
                cases.seed = Some(words.value()?.parse()?);
            }
            (Long("case"), Some(Command::Fuzz(cases))) => {
                cases.only = Some(words.value()?.parse()?);
            }
            (Value(name), Some(Command::Gallery(wanted))) => wanted.scenarios.push(name.string()?),
            (Long("pictures"), Some(Command::Gallery(wanted))) => wanted.pictures = true,
            (Long("runs"), Some(Command::Bench { runs })) => *runs = words.value()?.parse()?,
            (Value(name), None) => command = Some(named(&name.string()?)?),
            (word, _) => return Err(word.unexpected()),
        }
    }
    command.ok_or_else(|| "A command is missing.".into())
}

fn named(name: &str) -> Result<Command, lexopt::Error> {
    match name {
        "demo" => Ok(Command::Demo { port: DEMO_PORT }),
        "test" => Ok(Command::Test),
        "hosts" => Ok(Command::Hosts { names: Vec::new() }),
        "fuzz" => Ok(Command::Fuzz(Cases::default())),
        "gallery" => Ok(Command::Gallery(Wanted::default())),
        "bench" => Ok(Command::Bench { runs: bench::RUNS }),
        "build" => Ok(Command::Build),
        "doctor" => Ok(Command::Doctor),
        "help" => Ok(Command::Help),
        other => Err(format!("There is no command `{other}`.").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(lexopt::Parser::from_args(line.split_whitespace())).map_err(|error| error.to_string())
    }

    #[test]
    fn every_command_has_its_word() {
        assert_eq!(parsed("test"), Ok(Command::Test));
        assert_eq!(parsed("build"), Ok(Command::Build));
        assert_eq!(parsed("doctor"), Ok(Command::Doctor));
        assert_eq!(parsed("help"), Ok(Command::Help));
        assert_eq!(parsed("build --help"), Ok(Command::Help));
    }

    #[test]
    fn the_demo_takes_a_port() {
        assert_eq!(parsed("demo"), Ok(Command::Demo { port: DEMO_PORT }));
        assert_eq!(parsed("demo --port 9000"), Ok(Command::Demo { port: 9000 }));
        assert_eq!(parsed("demo --port=9000"), Ok(Command::Demo { port: 9000 }));
    }

    #[test]
    fn the_hosts_may_be_named() {
        let hosts = |names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            Ok(Command::Hosts { names })
        };
        assert_eq!(parsed("hosts"), hosts(&[]));
        assert_eq!(parsed("hosts vite vue"), hosts(&["vite", "vue"]));
    }

    #[test]
    fn cases_have_a_number_and_a_seed() {
        let cases = |count, seed, only| Ok(Command::Fuzz(Cases { count, seed, only }));
        assert_eq!(parsed("fuzz"), cases(5_000, None, None));
        assert_eq!(
            parsed("fuzz --cases 20000 --seed 7"),
            cases(20_000, Some(7), None)
        );
        assert_eq!(
            parsed("fuzz --seed 7 --case 12"),
            cases(5_000, Some(7), Some(12))
        );
    }

    #[test]
    fn a_gallery_is_of_everything_of_some_scenarios_or_for_the_readme() {
        let gallery = |names: &[&str], pictures| {
            let scenarios = names.iter().map(|name| (*name).to_owned()).collect();
            Ok(Command::Gallery(Wanted {
                scenarios,
                pictures,
            }))
        };
        assert_eq!(parsed("gallery"), gallery(&[], false));
        assert_eq!(
            parsed("gallery frozen history"),
            gallery(&["frozen", "history"], false)
        );
        assert_eq!(parsed("gallery --pictures"), gallery(&[], true));
    }

    #[test]
    fn a_bench_has_runs() {
        let bench = |runs| {
            let runs = NonZeroU32::new(runs).unwrap();
            Ok(Command::Bench { runs })
        };
        assert_eq!(parsed("bench"), bench(9));
        assert_eq!(parsed("bench --runs 1"), bench(1));
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        for line in [
            "",
            "deploy",
            "test now",
            "test --port 1",
            "--port 1 demo",
            "demo --port",
            "demo --port 99999",
            "demo --port x",
            "build -v",
            "hosts --all",
            "fuzz 7",
            "fuzz --seed",
            "fuzz --cases -1",
            "test --cases 1",
            "bench 3",
            "bench --runs",
            "bench --runs 0",
            "fuzz --runs 1",
            "gallery --all",
            "demo --pictures",
        ] {
            assert!(parsed(line).is_err(), "`{line}` was understood");
        }
    }
}
