package org.khabar.ingest.watch;

/**
 * A file whose documents are all on their topics.
 *
 * @param path its path below the folder
 * @param state how it was when it was read
 * @param hash hash of its content
 */
record TakenFile(String path, FileState state, String hash) {}
