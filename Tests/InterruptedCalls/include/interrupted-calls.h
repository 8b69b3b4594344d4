#include <stdbool.h>

/// From here on, this thread makes so many more calls that change files. The next one stops half-way if it writes, or
/// isn't made; and then none is, as if the process had been killed there. Each fails with EIO.
void interrupt_calls_after(long count);

/// Lets the thread's calls through again.
///
/// - Returns: Whether any was held back.
bool stop_interrupting_calls(void);

/// Whether a call of this thread was held back.
bool calls_are_interrupted(void);

/// Of the next bytes that this thread writes, only half are taken: as a short write, or before it fails with EIO.
void disturb_next_write(bool is_failing);

/// This thread syncs so many more files and folders. The next sync fails with EIO; those after it don't. A negative number
/// lets all through again.
void fail_sync_after(long count);

/// Whether this thread's locks fail with ENOLCK, as on a file system that has none.
void refuse_locks(bool are_refused);

/// The next time that this thread reads a name in a folder, that fails with EIO.
void fail_next_listing(void);

/// The next file that this thread closes is closed, but that fails with EIO, as where a write fails late.
void fail_next_close(void);

/// Notes this thread's calls from here on, if they succeed.
void record_calls(void);

/// Stops noting.
///
/// - Returns: A line for each call: `name path`, and for a rename or a link the old path after that. It's good until the
///   next one is noted.
const char *recorded_calls(void);
