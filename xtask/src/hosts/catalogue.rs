//! Which hosts there are: the list that the tests of the hosts read too.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::Project;

pub struct Host {
    /// The folder in `examples/`.
    pub name: String,
    /// The npm package or the crate whose version is the host's.
    pub package: Option<String>,
    /// Whether it is driven with every run of all tests.
    pub is_quick: bool,
}

pub fn read(project: &Project) -> Result<Vec<Host>> {
    let path = project.hosts().join("hosts.json");
    parse(&fs::read_to_string(path)?)
}

/// The hosts with these names, or all without a name.
pub fn chosen(hosts: Vec<Host>, names: &[String]) -> Result<Vec<Host>> {
    if let Some(name) = names
        .iter()
        .find(|name| hosts.iter().all(|host| host.name != **name))
    {
        let known: Vec<_> = hosts.iter().map(|host| host.name.as_str()).collect();
        bail!(
            "There is no host `{name}`. The hosts are: {}.",
            known.join(", ")
        );
    }
    let is_chosen = |host: &Host| names.is_empty() || names.contains(&host.name);
    Ok(hosts.into_iter().filter(is_chosen).collect())
}

fn parse(text: &str) -> Result<Vec<Host>> {
    let list: Value = serde_json::from_str(text)?;
    let list = list.as_object().context("hosts.json is no object.")?;
    Ok(list
        .iter()
        .map(|(name, facts)| Host {
            name: name.clone(),
            package: facts["package"].as_str().map(str::to_owned),
            is_quick: facts["isQuick"] == true,
        })
        .collect())
}

impl Host {
    /// The version that the example's lock file pins, or the workspace's, where it has none.
    pub fn version(&self, project: &Project) -> Option<String> {
        let package = self.package.as_ref()?;
        let lock = project
            .examples()
            .join(&self.name)
            .join("package-lock.json");
        let Ok(text) = fs::read_to_string(lock) else {
            return project.locked_version(package).ok();
        };
        let lock: Value = serde_json::from_str(&text).ok()?;
        let version = &lock["packages"][format!("node_modules/{package}")]["version"];
        version.as_str().map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"{ "plain": {}, "vite": { "package": "vite", "isQuick": true } }"#;

    fn names(hosts: &[Host]) -> Vec<&str> {
        hosts.iter().map(|host| host.name.as_str()).collect()
    }

    #[test]
    fn every_example_is_a_host() {
        let project = Project::find().unwrap();
        let mut folders: Vec<String> = fs::read_dir(project.examples())
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        folders.sort();
        assert_eq!(names(&read(&project).unwrap()), folders);
    }

    #[test]
    fn hosts_are_chosen_by_name() {
        let choose = |given: &[&str]| {
            let given: Vec<String> = given.iter().map(|name| (*name).to_owned()).collect();
            chosen(parse(LIST).unwrap(), &given)
        };
        assert_eq!(names(&choose(&[]).unwrap()), ["plain", "vite"]);
        assert_eq!(names(&choose(&["vite"]).unwrap()), ["vite"]);
        assert!(choose(&["vote"]).is_err());
    }

    #[test]
    fn the_list_says_what_is_quick_and_whose_version_counts() {
        let hosts = parse(LIST).unwrap();
        assert!(!hosts[0].is_quick && hosts[1].is_quick);
        assert_eq!(hosts[1].package.as_deref(), Some("vite"));
    }
}
