package org.khabar.quickstart.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a small dictionary in the form of the npm package: each word is a paradigm of its own with one form. */
final class MadeUpDictionary {
    private static final int BLOCK = 256;
    private static final int OFFSET_SHIFT = 10;
    private static final int HAS_LEAF = 1 << 8;

    /** A node of the trie of words and their values. */
    private static final class Node {
        private final Map<Integer, Node> next = new TreeMap<>();
        private int unit;
        private int label;
        private int sibling;
    }

    private MadeUpDictionary() {}

    static void write(Path folder, Map<String, String> tagsByWord) throws IOException {
        var root = new Node();
        var tags = new ArrayList<String>();
        var paradigms = ByteBuffer.allocate(2 + tagsByWord.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        paradigms.putShort((short) tagsByWord.size());
        tagsByWord.forEach((word, tag) -> {
            add(root, word, tags.size());
            paradigms
                    .putShort((short) 3)
                    .putShort((short) 0)
                    .putShort((short) tags.size())
                    .putShort((short) 0);
            tags.add('"' + tag + '"');
        });
        Files.write(folder.resolve("words.dawg"), doubleArray(root));
        Files.write(folder.resolve("paradigms.array"), paradigms.array());
        Files.writeString(folder.resolve("gramtab-opencorpora-int.json"), "[" + String.join(",", tags) + "]");
    }

    private static void add(Node root, String word, int paradigm) {
        var node = root;
        for (byte letter : word.getBytes(Charset.forName("windows-1251"))) {
            node = child(node, letter & 0xff);
        }
        // No byte may be 0: what would make the first one so is added to the second.
        int high = paradigm >> 6 == 1 ? 0 : paradigm >> 6;
        int low = paradigm - (high << 6);
        for (int label : new int[] {1, high ^ 1, low << 1 | 1, 1, 1}) {
            node = child(node, label);
        }
    }

    private static Node child(Node node, int label) {
        return node.next.computeIfAbsent(label, unused -> new Node());
    }

    /** The children of each node stand in a block of their own, at the place of their label. */
    private static byte[] doubleArray(Node root) {
        var nodes = new ArrayList<>(List.of(root));
        var parents = new ArrayList<Node>();
        for (int at = 0; at < nodes.size(); at++) {
            var node = nodes.get(at);
            if (node.next.isEmpty()) {
                continue;
            }
            parents.add(node);
            Node before = null;
            for (var child : node.next.entrySet()) {
                child.getValue().label = child.getKey();
                child.getValue().unit = parents.size() * BLOCK + child.getKey();
                if (before != null) {
                    before.sibling = child.getKey();
                }
                before = child.getValue();
                nodes.add(before);
            }
        }
        int size = (parents.size() + 1) * BLOCK;
        var units = new int[size];
        var guide = new byte[2 * size];
        for (var node : nodes) {
            int block = (parents.indexOf(node) + 1) * BLOCK;
            units[node.unit] =
                    node.next.isEmpty() ? HAS_LEAF | node.label : (node.unit ^ block) << OFFSET_SHIFT | node.label;
            guide[2 * node.unit] = node.next.isEmpty()
                    ? 0
                    : (byte) (int) node.next.keySet().iterator().next();
            guide[2 * node.unit + 1] = (byte) node.sibling;
        }
        var file = ByteBuffer.allocate(8 + units.length * 4 + guide.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(units.length);
        for (int unit : units) {
            file.putInt(unit);
        }
        return file.putInt(size).put(guide).array();
    }
}
