package spillway.damage;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * One way to damage a file that somebody hands to the program.
 *
 * @param name what it is called in reports
 * @param kinds the kinds of files it is done to
 * @param due what the program must make of it
 * @param change from the sound bytes to the damaged ones; the random numbers say where and how
 */
record Damage(String name, Set<Kind> kinds, Due due, BiFunction<Victim, SplittableRandom, byte[]> change) {

    /** A kind of file. */
    enum Kind {
        TABLE,
        OUTLINES,
        CONFIG,
        POLICY
    }

    /** What must become of a damaged file. */
    enum Due {
        /** Exit code 2 and a sentence that names the file. */
        REFUSED,
        /** Nothing is wrong with it. */
        ACCEPTED,
        /** Whether it still makes sense depends on where it was damaged. */
        EITHER
    }

    /** A change of text rather than of bytes. */
    @FunctionalInterface
    interface TextChange {
        String of(Victim file, SplittableRandom random);
    }

    /** A damage that changes the text of files of one kind. */
    static Damage ofText(String name, Kind kind, Due due, TextChange change) {
        return new Damage(
                name,
                Set.of(kind),
                due,
                (file, random) -> change.of(file, random).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A sound file.
     *
     * @param name its path below the folder of the configuration
     * @param kind its kind
     * @param text its content
     */
    record Victim(String name, Kind kind, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The damaged bytes of {@code file}. */
    byte[] of(Victim file, SplittableRandom random) {
        return change.apply(file, random);
    }
}
