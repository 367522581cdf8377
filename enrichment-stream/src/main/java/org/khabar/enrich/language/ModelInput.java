package org.khabar.enrich.language;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the numbers of a fastText file, which are little endian, and fails with the file's name where it is damaged. */
final class ModelInput {
    private final String name;
    private final ByteBuffer bytes;

    ModelInput(String name, byte[] bytes) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    IllegalStateException damaged(String what) {
        return new IllegalStateException("damaged language model " + name + ": " + what);
    }

    int readInt() {
        return need(Integer.BYTES).getInt();
    }

    long readLong() {
        return need(Long.BYTES).getLong();
    }

    double readDouble() {
        return need(Double.BYTES).getDouble();
    }

    boolean readBoolean() {
        return readByte() != 0;
    }

    byte readByte() {
        return need(1).get();
    }

    byte[] readBytes(int length) {
        need(length);
        var read = new byte[length];
        bytes.get(read);
        return read;
    }

    float[] readFloats(int length) {
        need(Math.multiplyExact(length, Float.BYTES));
        var read = new float[length];
        bytes.asFloatBuffer().get(read);
        bytes.position(bytes.position() + length * Float.BYTES);
        return read;
    }

    /** The bytes up to the next zero byte, which is passed over. */
    byte[] readZeroTerminated() {
        int start = bytes.position();
        int end = start;
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        var read = readBytes(end - start);
        readByte();
        return read;
    }

    void skipInts(int count) {
        readBytes(count * Integer.BYTES);
    }

    /** The number, if it lies between two bounds; else the file is damaged, or of a kind that is not read here. */
    int checked(long number, int min, int max, String what) {
        if (number < min || number > max) {
            throw damaged(what + " is " + number + ", not " + min + " to " + max);
        }
        return (int) number;
    }

    void expectEnd() {
        if (bytes.hasRemaining()) {
            throw damaged(bytes.remaining() + " bytes too many");
        }
    }

    private ByteBuffer need(int length) {
        if (bytes.remaining() < length) {
            throw damaged("ends too early");
        }
        return bytes;
    }
}
