#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdint.h>

#ifdef __clang__
#pragma clang assume_nonnull begin
#endif

// Swift cannot call C's variadic functions, and libedit configures everything through three of them
// (el_set, el_get and history). Each use has one function of fixed arity here.

/// Runs when a key bound to it is typed; gives one of the CC_ codes.
typedef unsigned char (*editline_command)(EditLine *_Nonnull, int);

/// An editor on standard input, output and error, which are macros in C and unsafe globals in Swift.
EditLine *_Nullable editline_start(const char *program);

/// Shows this prompt from now on. The string stays the caller's, and valid until another takes its place; the byte 1 in
/// it switches invisible text on and off.
int editline_set_prompt(EditLine *editline, char *prompt);
int editline_set_editor(EditLine *editline, const char *name);
int editline_set_signal(EditLine *editline, int on);
int editline_set_history(EditLine *editline, History *history);
int editline_bind(EditLine *editline, const char *key, const char *command);
int editline_add_command(EditLine *editline, const char *name, const char *help, editline_command command);

int editline_history_set_size(History *history, int size);
int editline_history_set_unique(History *history, int on);
int editline_history_enter(History *history, const char *line);

/// Greatest number of bytes of a character in the current locale; a macro in C.
size_t editline_bytes_per_character(void);

/// How many columns a character takes, -1 for a control; not among the functions of C that Swift sees on Linux.
int editline_columns(uint32_t character);

/// Remembers how the terminal is set now, and puts it back when the program dies of its own fault.
void editline_guard_terminal(int descriptor);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif
#endif
