//! The contrast of the colours, which a checker in the browser cannot judge over a gradient.
#![cfg(not(target_family = "wasm"))]

use std::fs;
use std::path::Path;

#[test]
fn the_contrast_of_the_words_is_enough_in_light_and_dark() {
    let css: String = ["skeleton", "face", "lists", "widget"]
        .map(|name| read(&format!("style/{name}.css")).unwrap())
        .concat();
    let pairs = [
        ("--text", "--surface"),
        ("--muted", "--surface"),
        ("--muted", "--bone"),
        ("--error", "--surface"),
        ("--error", "--bone"),
        ("--notice", "--notice-surface"),
        ("--active", "--active-surface"),
        ("--frozen", "--frozen-surface"),
        ("--blocked", "--blocked-surface"),
        ("--neutral", "--neutral-surface"),
    ];
    for (front, back) in pairs {
        let (front_colours, back_colours) = (token(&css, front), token(&css, back));
        for mode in 0..2 {
            let ratio = contrast(&front_colours[mode], &back_colours[mode]);
            assert!(ratio >= 4.5, "{front} on {back} has {ratio:.2}");
        }
    }
}

fn token(css: &str, name: &str) -> [String; 2] {
    let rule = css.split(&format!("  {name}: ")).nth(1).unwrap();
    pair(rule.split("light-dark(").nth(1).unwrap())
}

fn pair(text: &str) -> [String; 2] {
    let colours = text.split(')').next().unwrap();
    let (light, dark) = colours.split_once(", ").unwrap();
    [light.to_owned(), dark.to_owned()]
}

/// WCAG 2.2, relative luminance.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let channel = |place: usize| {
        let value = f64::from(u8::from_str_radix(&colour[place..place + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn read(path: &str) -> std::io::Result<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}
