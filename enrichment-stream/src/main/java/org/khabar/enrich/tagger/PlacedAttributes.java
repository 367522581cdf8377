package org.khabar.enrich.tagger;

import java.util.Arrays;

/** Which attribute at which place a key stands for. */
final class PlacedAttributes {
    private final HashTable keys = new HashTable(1 << 20);
    private int[] attributes = new int[1 << 20];
    private byte[] places = new byte[1 << 20];

    /** The key of an attribute of a word at a distance; of two that share it the first is kept. */
    int add(int attribute, int distance) {
        int key = Features.at(distance, attribute);
        int before = keys.size();
        int number = keys.add(key);
        if (number == before) {
            if (number == attributes.length) {
                attributes = Arrays.copyOf(attributes, 2 * number);
                places = Arrays.copyOf(places, 2 * number);
            }
            attributes[number] = attribute;
            places[number] = (byte) (distance + Features.REACH);
        }
        return key;
    }

    int attribute(int key) {
        return attributes[keys.find(key)];
    }

    int place(int key) {
        return places[keys.find(key)];
    }
}
