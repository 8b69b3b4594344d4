#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdint.h>

#ifdef __clang__
#pragma clang assume_nonnull begin
#endif

// Swift can't call C's variadic functions, and libedit is configured through three of them (el_set, el_get and
// history). Each use gets a function of fixed arity here.

/// Runs when a key bound to it is typed; returns a CC_ code.
typedef unsigned char (*editline_command)(EditLine *_Nonnull, int);

/// Returns the prompt to show, in which byte 1 switches invisible text on and off.
typedef char *_Nonnull (*editline_prompt)(EditLine *_Nonnull);

/// Reads the next key: returns 1, 0 at the end of input, or -1 with errno set.
typedef int (*editline_reader)(EditLine *_Nonnull, wchar_t *_Nonnull);

/// An editor on standard input, output and error, which are macros in C and unsafe globals in Swift.
EditLine *_Nullable editline_start(const char *program);

/// Sets the object that callbacks get back from `editline_owner`.
int editline_set_owner(EditLine *editline, void *owner);
void *editline_owner(EditLine *editline);

int editline_set_prompt(EditLine *editline, editline_prompt prompt);
int editline_set_reader(EditLine *editline, editline_reader reader);
int editline_set_editor(EditLine *editline, const char *name);
/// Whether libedit is in vi mode.
int editline_is_vi(EditLine *editline);
int editline_set_signal(EditLine *editline, int on);
int editline_set_history(EditLine *editline, History *history);
/// Binds a key, or a sequence of keys, to a command in the insert keymap.
int editline_bind(EditLine *editline, const char *key, const char *command);
/// Binds a key to a command in the keymap of vi's command mode.
int editline_bind_in_command_mode(EditLine *editline, const char *key, const char *command);
/// libedit's description of what a key is bound to; the caller frees it.
char *_Nullable editline_binding(EditLine *editline, const char *key, int in_command_mode);
int editline_add_command(EditLine *editline, const char *name, const char *help, editline_command command);
/// Redraws the prompt and the line from the first column of the cursor's row.
int editline_refresh(EditLine *editline);
/// Puts the terminal into the editor's modes, or restores its own.
int editline_prepare_terminal(EditLine *editline, int on);

int editline_history_set_size(History *history, int size);
int editline_history_set_unique(History *history, int on);
int editline_history_enter(History *history, const char *line);
int editline_history_clear(History *history);

/// The most bytes a character can take in the current locale; a macro in C.
size_t editline_bytes_per_character(void);

/// How many columns a character takes on the terminal, according to the current locale; -1 for a control character.
int editline_columns(uint32_t character);

/// Saves the terminal's modes, and restores them when the program stops, is killed by a signal or crashes, using only
/// async-signal-safe calls. ^C and window size changes are kept for `editline_wait`.
void editline_guard_terminal(int descriptor);

/// Turns bracketed paste on or off. Restoring the terminal turns it off.
void editline_bracket_pastes(int on);

/// How a wait for input ended.
enum editline_event {
  editline_event_input,
  editline_event_timeout,
  editline_event_interruption,
  editline_event_resize,
  /// The program continues after being stopped.
  editline_event_continuation,
};

/// Whether ^C is kept for the program to heed, instead of ending it at once.
int editline_heeds_interruptions(void);

/// Whether ^C was typed since the last line was read, or since signals were deferred.
int editline_is_interrupted(void);
void editline_forget_interruption(void);

/// Restores the terminal and ends the program as ^C does.
void editline_die_of_interruption(void);

/// Holds back ^C and the signals that end a program, or lets them through.
void editline_defer_signals(int on);

/// Waits until a descriptor is readable; returns false as soon as ^C is typed, which stays noted.
int editline_wait_unless_interrupted(int descriptor);

/// Waits for input, or for a signal that arrived since the last wait, so none is lost in between.
///
/// A negative number of milliseconds waits forever.
enum editline_event editline_wait(int descriptor, int milliseconds);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif
#endif
