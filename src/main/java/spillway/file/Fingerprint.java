package spillway.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A SHA-256 over values that are told apart by kind and length, so that no two sequences run together. */
public final class Fingerprint {
    private final MessageDigest digest;

    /** The fingerprint of nothing yet. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds bytes. */
    public Fingerprint add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** Adds a text. */
    public Fingerprint add(String text) {
        digest.update((byte) 's');
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a whole number. */
    public Fingerprint add(long number) {
        digest.update((byte) 'l');
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return this;
    }

    /** Adds a nested value: maps and lists of numbers, truths and texts, each exactly. */
    public Fingerprint addValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            add("map").add(map.size());
            map.forEach((key, inner) -> add(key.toString()).addValue(inner));
        } else if (value instanceof List<?> list) {
            add("list").add(list.size());
            list.forEach(this::addValue);
        } else if (value instanceof Double number) {
            digest.update((byte) 'd');
            add(Double.doubleToLongBits(number));
        } else if (value instanceof Integer || value instanceof Long) {
            add(((Number) value).longValue());
        } else {
            add(String.valueOf(value));
        }
        return this;
    }

    /** The plain SHA-256 of {@code bytes}, as {@code sha256sum} prints it. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(new Fingerprint().digest.digest(bytes));
    }

    /** The 64 hexadecimal digits; the fingerprint starts over. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
