package spillway.world;

import java.util.Arrays;
import java.util.List;

/** What an enterprise lives on; the order is that of every list of modes, and of the numbers in columns. */
public enum Mode {
    /** Makes to a buyer's specification. */
    OEM,
    /** Makes standard goods or services on its own account. */
    PLAIN,
    /** Designs what others brand. */
    ODM,
    /** Sells under its own brand. */
    OBM;

    /** Names in order. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(Mode::name).toList();

    private static final Mode[] BY_CODE = values();

    /** The number that stands for this mode in {@link Firms#mode}. */
    public final byte code = (byte) ordinal();

    /** The mode a number in {@link Firms#mode} stands for. */
    public static Mode of(byte code) {
        return BY_CODE[code];
    }
}
