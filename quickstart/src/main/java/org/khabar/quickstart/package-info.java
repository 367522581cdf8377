/**
 * Everything on one machine: the {@code khabar} command with its subcommands, and the sample articles. It puts the
 * programs of the other modules together and holds no logic about articles of its own.
 */
@NullMarked
package org.khabar.quickstart;

import org.jspecify.annotations.NullMarked;
