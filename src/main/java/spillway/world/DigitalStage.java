package spillway.world;

import java.util.Locale;

/**
 * How far an enterprise has turned digital since 2010, by the two vintages of general-purpose technology; the order is that of the ladder,
 * and of the numbers in columns. What had been adopted before 2010 stands in productivity.
 */
public enum DigitalStage {
    /** Works as in 2010. */
    NONE,
    /** Runs on the first vintage: computers and the internet. */
    NETWORKED,
    /** Runs on the second vintage: data, artificial intelligence, the internet of things. */
    SMART;

    /** The number that stands for this stage in {@link Firms#digitalStage}. */
    public final byte code = (byte) ordinal();

    /** How far up the ladder the stage is: 0 at the foot, 1 at the top. */
    public static double degree(byte code) {
        return (double) code / SMART.code;
    }

    /** The word for it in logs. */
    public final String label = name().toLowerCase(Locale.ROOT);
}
