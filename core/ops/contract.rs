//! The contract with the window, written from the table. Invariant: nothing in it is written by hand.

use super::{Declarations, OPS};

/// The TypeScript contract: every type that crosses the wall, and `Ops` with each op's input and output.
#[must_use]
pub fn typescript() -> String {
    let mut declarations = Declarations::default();
    for op in OPS {
        (op.declare)(&mut declarations);
    }
    let mut text =
        String::from("// Generated from core/ops/table.rs: `UPDATE=1 cargo test contract`. Do not edit.\n\n");
    for declaration in &declarations.found {
        text.push_str(declaration);
        text.push_str("\n\n");
    }
    text.push_str("export interface Ops {\n");
    for op in OPS {
        text.push_str(&format!(
            "  {}: {{ input: {}; output: {} }};\n",
            op.name,
            (op.input_name)(&declarations.config),
            (op.output_name)(&declarations.config)
        ));
    }
    text.push_str("}\n");
    text
}
