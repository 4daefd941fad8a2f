package spillway.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Size class of an enterprise; the order, small to large, is that of every list of sizes, and of the numbers in columns. */
public enum Size {
    /** Small and medium. */
    SMALL,
    /** Large. */
    LARGE,
    /** The few largest of a sector. */
    MEGA;

    /** Names in order. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(Size::name).toList();

    private static final Size[] BY_CODE = values();

    /** The number that stands for this size in {@link Firms#size}. */
    public final byte code = (byte) ordinal();

    /** The word for it in logs. */
    public final String label = name().toLowerCase(Locale.ROOT);

    /** The size a number in {@link Firms#size} stands for. */
    public static Size of(byte code) {
        return BY_CODE[code];
    }
}
