//! What the files of a folder import from each other, by their text: `use` declarations, and paths
//! elsewhere in the code that begin with `crate` or `super`. It knows no macros and no `#[path]`.
//!
//! A file that declares a module does not import it by that. What a file takes from another to give
//! it on counts as imported from where it is written down.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::files::{files, root};
use super::{code, shown};

/// A module or what is in it, by its names from the root on.
type Names = Vec<String>;

struct File {
    shown: String,
    /// As they are written: they may begin with `crate`, `super` or a module inside this one.
    paths: Vec<Names>,
    /// What others may import from here though it comes from elsewhere, by its name.
    re_exports: BTreeMap<String, Names>,
}

/// Every import of one file by another from which imports lead back. The folder is `src` of a crate
/// or a folder in it.
pub fn circles(folder: &str) -> Vec<String> {
    let files: BTreeMap<Names, File> = files(folder, &[".rs"])
        .iter()
        .map(|(path, text)| (module(path), read(shown(path), text)))
        .collect();
    let mut imports = BTreeMap::new();
    for (module, file) in &files {
        let origins = file
            .paths
            .iter()
            .filter_map(|path| origin(&files, module, path));
        let others: BTreeSet<Names> = origins.filter(|origin| origin != module).collect();
        imports.insert(module, others);
    }
    let mut found = Vec::new();
    for (module, others) in &imports {
        for other in others.iter().filter(|other| leads(&imports, other, module)) {
            found.push(format!(
                "{} imports {}",
                files[*module].shown, files[other].shown
            ));
        }
    }
    found
}

fn leads(imports: &BTreeMap<&Names, BTreeSet<Names>>, from: &Names, to: &Names) -> bool {
    let mut seen = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(module) = ahead.pop() {
        if seen.insert(module) {
            ahead.extend(&imports[module]);
        }
    }
    seen.contains(to)
}

/// The file that a path leads to; `None` where it is in another crate.
fn origin(files: &BTreeMap<Names, File>, from: &Names, path: &Names) -> Option<Names> {
    let mut names = path.iter();
    let mut module = match names.next()?.as_str() {
        "crate" => Names::new(),
        "self" => from.clone(),
        "super" => parent(from),
        name => Some(child(from, name)).filter(|child| files.contains_key(child))?,
    };
    for name in names {
        let inner = child(&module, name);
        if name == "super" {
            module = parent(&module);
        } else if files.contains_key(&inner) {
            module = inner;
        } else {
            let re_export = files.get(&module)?.re_exports.get(name);
            let origin = re_export.and_then(|path| origin(files, &module, path));
            return Some(origin.unwrap_or(module));
        }
    }
    Some(module).filter(|module| files.contains_key(module))
}

fn parent(module: &Names) -> Names {
    module
        .split_last()
        .map_or_else(Names::new, |(_, rest)| rest.to_vec())
}

fn child(module: &Names, name: &str) -> Names {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

/// `sandbox/src/state/user.rs` is `state::user`.
fn module(path: &Path) -> Names {
    let place = path.strip_prefix(root()).unwrap().with_extension("");
    let names = place.iter().map(|name| name.to_str().unwrap());
    let inside = names.skip_while(|name| *name != "src").skip(1);
    let inside = inside.filter(|name| *name != "mod" && *name != "lib");
    inside.map(str::to_owned).collect()
}

fn read(shown: String, text: &str) -> File {
    let mut file = File {
        shown,
        paths: Vec::new(),
        re_exports: BTreeMap::new(),
    };
    // Unit tests stand at the end of a file, and are no part of what others import.
    let code = code(text);
    let code = code.split("#[cfg(test)]\nmod").next().unwrap();
    let mut lines = code.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let Some((visibility, tree)) = declaration(line) else {
            file.paths.extend(paths_within(line));
            continue;
        };
        let mut tree = tree.to_owned();
        while !tree.ends_with(';') {
            tree += lines.next().unwrap();
        }
        for path in branches(tree.trim_end_matches(';')) {
            let (path, name) = path.split_once(" as ").unwrap_or((&path, ""));
            let path: Names = path.split("::").map(str::to_owned).collect();
            if !visibility.is_empty() {
                let name = Some(name).filter(|name| !name.is_empty());
                let name = name.or(path.last().map(String::as_str));
                file.re_exports
                    .insert(name.unwrap().to_owned(), path.clone());
            }
            file.paths.push(path);
        }
    }
    file
}

/// The visibility and the tree of a `use` declaration.
fn declaration(line: &str) -> Option<(&str, &str)> {
    let (visibility, tree) = line.split_once("use ")?;
    let is_one = ["", "pub ", "pub(crate) ", "pub(super) "].contains(&visibility);
    is_one.then_some((visibility, tree))
}

/// The paths of a `use` tree: `a::{b, c::{d, e}}` has three.
fn branches(tree: &str) -> Vec<String> {
    let Some((stem, inside)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let inside = inside.trim().strip_suffix('}').unwrap();
    let mut depth = 0;
    let between = |letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    };
    inside
        .split(between)
        .filter(|branch| !branch.trim().is_empty())
        .flat_map(|branch| branches(&format!("{stem}{}", branch.trim())))
        .collect()
}

/// The paths in a line of other code.
fn paths_within(line: &str) -> Vec<Names> {
    let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    line.split(|letter| !is_path(letter))
        .filter(|word| word.starts_with("crate::") || word.starts_with("super::"))
        .map(|word| word.split("::").map(str::to_owned).collect())
        .collect()
}
