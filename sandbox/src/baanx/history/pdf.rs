//! The smallest PDF that shows some lines of text.

use std::fmt::Write;

/// One A4 page. The lines have no brackets and no backslash in them.
pub fn page(lines: &[&str]) -> String {
    let mut drawing = "BT /F1 16 Tf 72 760 Td 24 TL".to_owned();
    for line in lines {
        // Writing to a string cannot fail.
        let _ = write!(drawing, " ({line}) Tj T*");
    }
    drawing.push_str(" ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!(
            "<< /Length {} >>\nstream\n{drawing}\nendstream",
            drawing.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (place, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", place + 1);
    }
    let start = file.len();
    let _ = write!(
        file,
        "{table}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_where_every_object_is() {
        let file = page(&["One", "Two"]);
        assert!(file.is_ascii() && file.starts_with("%PDF-") && file.ends_with("%%EOF\n"));
        let start: usize = file
            .rsplit("startxref\n")
            .next()
            .and_then(|end| end.lines().next()?.parse().ok())
            .unwrap();
        let entries: Vec<&str> = file[start..].lines().skip(3).take(5).collect();
        for (place, entry) in entries.iter().enumerate() {
            assert_eq!(entry.len(), 19, "twenty bytes with the line's end");
            let offset: usize = entry[..10].parse().unwrap();
            assert!(file[offset..].starts_with(&format!("{} 0 obj\n", place + 1)));
        }
    }
}
