//! The macro that makes the table of ops from its rows. Invariant: what a row says is all that is known about an op.

macro_rules! ops {
    (
        while locked { $($locked_module:ident::$locked:ident($locked_input:ty) -> $locked_output:ty;)* }
        at the desk { $($desk_module:ident::$desk_op:ident($desk_input:ty) -> $desk_output:ty, by $($desk_role:ident)+ $(, $desk_flag:ident)*;)* }
        open { $($module:ident::$op:ident($input:ty) -> $output:ty, by $($role:ident)+ $(, $flag:ident)*;)* }
    ) => {
        /// Every op.
        pub static OPS: &[Op] = &[
            $(Op {
                name: stringify!($locked), roles: &[], asks_again: false, undo: false, whole: false, reviews: false,
                call: Call::WhileLocked(|desk, now, input| write($locked_module::$locked(desk, now, read::<$locked_input>(input)?)?)),
                input_schema: schema::<$locked_input>, output_schema: schema::<$locked_output>,
                declare: |declarations| { declare::<$locked_input>(declarations); declare::<$locked_output>(declarations); },
                input_name: <$locked_input as TS>::name, output_name: <$locked_output as TS>::name,
            },)*
            $(Op {
                name: stringify!($desk_op), roles: &[$(Role::$desk_role),+],
                asks_again: false $(|| flag_is(stringify!($desk_flag), "asks_again"))*,
                undo: false, whole: false, reviews: false,
                call: Call::AtTheDesk(|desk, now, input| write($desk_module::$desk_op(desk, now, read::<$desk_input>(input)?)?)),
                input_schema: schema::<$desk_input>, output_schema: schema::<$desk_output>,
                declare: |declarations| { declare::<$desk_input>(declarations); declare::<$desk_output>(declarations); },
                input_name: <$desk_input as TS>::name, output_name: <$desk_output as TS>::name,
            },)*
            $(Op {
                name: stringify!($op), roles: &[$(Role::$role),+],
                asks_again: false $(|| flag_is(stringify!($flag), "asks_again"))*,
                undo: false $(|| flag_is(stringify!($flag), "undo"))*,
                whole: false $(|| flag_is(stringify!($flag), "whole"))*,
                reviews: false $(|| flag_is(stringify!($flag), "reviews"))*,
                call: Call::Open(|book, by, input| write($module::$op(book, by, read::<$input>(input)?)?)),
                input_schema: schema::<$input>, output_schema: schema::<$output>,
                declare: |declarations| { declare::<$input>(declarations); declare::<$output>(declarations); },
                input_name: <$input as TS>::name, output_name: <$output as TS>::name,
            },)*
        ];
    };
}

pub(super) const fn flag_is(flag: &str, name: &str) -> bool {
    let (flag, name) = (flag.as_bytes(), name.as_bytes());
    if flag.len() != name.len() {
        return false;
    }
    let mut at = 0;
    while at < flag.len() {
        #[allow(clippy::indexing_slicing)]
        if flag[at] != name[at] {
            return false;
        }
        at += 1;
    }
    true
}
