//! The `careseal` program: parse, run, exit code.

fn main() -> std::process::ExitCode {
    careseal::cli::run()
}
