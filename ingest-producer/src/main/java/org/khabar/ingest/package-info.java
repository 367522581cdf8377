/**
 * From the outside world to articles.raw: the program with its commands for inputs that end and for a folder that is watched,
 * the way of a document (read, parse, publish), and the report of what became of each. Cleaning, judging and linking articles is the stream's work, not done here.
 */
@NullMarked
package org.khabar.ingest;

import org.jspecify.annotations.NullMarked;
