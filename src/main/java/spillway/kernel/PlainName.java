package spillway.kernel;

import java.util.Locale;

/** What people read in place of the names that code and tables use. */
public final class PlainName {
    private PlainName() {}

    /** A name in words: {@code NO_MATERIAL_CHANGE} is "no material change". */
    public static String of(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same at the beginning of a sentence. */
    public static String capital(String code) {
        String words = of(code);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
