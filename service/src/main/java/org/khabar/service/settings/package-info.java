/**
 * Settings: what a program can be told, where it was told, and one clear line when it was told wrongly. Knows nothing of what
 * the programs do with them.
 */
@NullMarked
package org.khabar.service.settings;

import org.jspecify.annotations.NullMarked;
