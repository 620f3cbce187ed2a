//! What one does with an open worksheet, whichever face asks.

mod answer;
