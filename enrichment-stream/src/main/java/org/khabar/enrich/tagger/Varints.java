package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;

/** Whole numbers in as few bytes as they need: seven bits a byte, the lowest first. */
final class Varints {
    private Varints() {}

    static void write(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    static int read(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    /** Writes how many numbers there are, and the numbers, which must be in rising order, by what they differ in. */
    static void writeRising(Collection<Integer> numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        int last = Integer.MIN_VALUE;
        for (int number : numbers) {
            write(out, number - last);
            last = number;
        }
    }

    /** Reads what {@link #writeRising} wrote. */
    static int[] readRising(DataInputStream in) throws IOException {
        var numbers = new int[in.readInt()];
        int last = Integer.MIN_VALUE;
        for (int index = 0; index < numbers.length; index++) {
            last += read(in);
            numbers[index] = last;
        }
        return numbers;
    }
}
