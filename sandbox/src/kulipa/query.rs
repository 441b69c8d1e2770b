//! What a list is asked for. Names that there are not are refused: a misspelt filter
//! would show more than was wanted.

use axum::extract::Query as UrlQuery;
use axum::http::Uri;

use super::refusal::Refusal;

/// The names and values of a query that nobody has looked at yet.
#[derive(Debug)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The query of an address.
    pub fn read(uri: &Uri) -> Result<Self, Refusal> {
        match UrlQuery::try_from_uri(uri) {
            Ok(UrlQuery(pairs)) => Ok(Self(pairs)),
            Err(error) => Err(Refusal::Invalid(error.body_text())),
        }
    }

    /// The value of a name that stands once at most.
    pub fn take(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let mut values = self.take_all(name);
        if values.len() > 1 {
            return Err(Refusal::Invalid(format!("{name} stands twice")));
        }
        Ok(values.pop())
    }

    /// All values of a name.
    pub fn take_all(&mut self, name: &str) -> Vec<String> {
        let (taken, left) = std::mem::take(&mut self.0)
            .into_iter()
            .partition(|(other, _)| other == name);
        self.0 = left;
        let taken: Vec<(String, String)> = taken;
        taken.into_iter().map(|(_, value)| value).collect()
    }

    /// Refuses what is left.
    pub fn finish(self) -> Result<(), Refusal> {
        match self.0.first() {
            None => Ok(()),
            Some((name, _)) => {
                let name: String = name.chars().take(crate::bounds::TEXT).collect();
                Err(Refusal::Invalid(format!("there is no {name}")))
            }
        }
    }
}
