//! The colours of pictures: the plain ones read well on white and on black, whichever the page is; the bright ones are for a
//! theme that brings its black ground along.

use ratatui::style::Color;

/// Classes for what cells can be, light unless the page is dark. `text` classes fill letters, `rect` classes their ground.
pub(super) const STYLE: &str = "\
rect { shape-rendering: crispEdges }
text { font: 15px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
.b { font-weight: bold }
.d { opacity: 0.7 }
.i { font-style: italic }
.ground { fill: #ffffff }
.ink { fill: #1f2328 }
.black { fill: #000000 }
.white { fill: #ffffff }
.gray { fill: #59636e }
.red { fill: #b3261e }
.green { fill: #116329 }
.yellow { fill: #7d4e00 }
.blue { fill: #0a4fb0 }
.magenta { fill: #8125a8 }
.cyan { fill: #0b6470 }
.bright-red { fill: #ff8a80 }
.bright-green { fill: #6fdd8b }
.bright-yellow { fill: #ffe08a }
.bright-blue { fill: #79b8ff }
.bright-magenta { fill: #d9a8ff }
.bright-cyan { fill: #6fe6f0 }
@media (prefers-color-scheme: dark) {
.ground { fill: #0d1117 }
.ink { fill: #e6edf3 }
.gray { fill: #9aa4af }
.red { fill: #ff8a80 }
.green { fill: #6fdd8b }
.yellow { fill: #e9c46a }
.blue { fill: #79b8ff }
.magenta { fill: #d9a8ff }
.cyan { fill: #6fd6e0 }
}
";

/// The class of a colour; none for the terminal's own.
pub(super) fn name(colour: Color) -> Option<&'static str> {
    Some(match colour {
        Color::Black => "black",
        Color::White => "white",
        Color::Gray | Color::DarkGray => "gray",
        Color::Red => "red",
        Color::LightRed => "bright-red",
        Color::Green => "green",
        Color::LightGreen => "bright-green",
        Color::Yellow => "yellow",
        Color::LightYellow => "bright-yellow",
        Color::Blue => "blue",
        Color::LightBlue => "bright-blue",
        Color::Magenta => "magenta",
        Color::LightMagenta => "bright-magenta",
        Color::Cyan => "cyan",
        Color::LightCyan => "bright-cyan",
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => return None,
    })
}
