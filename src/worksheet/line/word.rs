//! A string of ours that is no text of a person, such as a digest: kept as a [`String`], so nothing else has looked yet at
//! what it holds.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::Line;

pub(in crate::worksheet) fn serialize<S: Serializer>(word: &str, to: S) -> Result<S::Ok, S::Error> {
    Line::clean(word).serialize(to)
}

pub(in crate::worksheet) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Line::deserialize(from).map(String::from)
}
