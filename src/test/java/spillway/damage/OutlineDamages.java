package spillway.damage;

import static spillway.damage.Damage.Due.ACCEPTED;
import static spillway.damage.Damage.Due.EITHER;
import static spillway.damage.Damage.Due.REFUSED;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spillway.damage.Damage.Due;
import spillway.damage.Damage.Kind;

/** What is done to the outlines of the cities. */
final class OutlineDamages {
    private static final Pattern POINT = Pattern.compile("\\[(-?[0-9.]+),(-?[0-9.]+)\\]");
    private static final Pattern RING = Pattern.compile("\\[(\\[-?[0-9.]+,-?[0-9.]+\\],?)+\\]");
    private static final Pattern GEOMETRY = Pattern.compile("\"geometry\":\\{");
    private static final Pattern COORDINATES = Pattern.compile("\"coordinates\":\\[");

    private OutlineDamages() {}

    static List<Damage> all() {
        return List.of(
                point("coordinate is text", REFUSED, old -> old.replaceFirst("(-?[0-9.]+),", "\"$1\",")),
                point("coordinate is null", REFUSED, old -> old.replaceFirst("(-?[0-9.]+),", "null,")),
                point("coordinate off the earth", REFUSED, old -> "[999,99]"),
                point("coordinate is NaN", REFUSED, old -> "[NaN,22]"),
                point("coordinate of 2,000 digits", REFUSED, old -> "[" + "1".repeat(2000) + ",22]"),
                point("point without latitude", REFUSED, old -> "[113.5]"),
                point("point is an object", REFUSED, old -> "{\"lon\":113,\"lat\":22}"),
                point("point far away", REFUSED, old -> "[-73.9,40.7]"),
                outlines(
                        "ring is an object",
                        REFUSED,
                        (text, random) -> one(RING, text, random, old -> "{\"a\":[1,2]}")),
                outlines("ring is a text", REFUSED, (text, random) -> one(RING, text, random, old -> "\"ring\"")),
                outlines(
                        "ring left open",
                        EITHER,
                        (text, random) ->
                                one(RING, text, random, old -> old.substring(0, old.lastIndexOf(",[")) + "]")),
                outlines("ring without points", REFUSED, (text, random) -> one(RING, text, random, old -> "[]")),
                outlines(
                        "geometry under another name",
                        REFUSED,
                        (text, random) -> one(GEOMETRY, text, random, old -> "\"geometrie\":{")),
                outlines(
                        "no coordinates",
                        REFUSED,
                        (text, random) -> one(COORDINATES, text, random, old -> "\"coordinates\":[],\"others\":[")),
                outlines(
                        "nested 2,000 deep",
                        REFUSED,
                        (text, random) -> one(RING, text, random, old -> "[".repeat(2000) + "]".repeat(2000))),
                outlines("text after the end", REFUSED, (text, random) -> text + " and more"),
                outlines("another document after the end", REFUSED, (text, random) -> text + "{}"),
                outlines("a number for all", REFUSED, (text, random) -> "7"),
                outlines("a list for all", REFUSED, (text, random) -> "[[[]]]"),
                outlines("moved to another continent", REFUSED, (text, random) -> moved(text, 60, -10)),
                outlines("moved by a degree", REFUSED, (text, random) -> moved(text, 1, 1)),
                outlines(
                        "longitude and latitude exchanged",
                        REFUSED,
                        (text, random) -> POINT.matcher(text).replaceAll("[$2,$1]")),
                outlines(
                        "city under another's name",
                        REFUSED,
                        (text, random) -> text.replace("\"name_en\":\"Foshan\"", "\"name_en\":\"Zhuhai\"")),
                outlines(
                        "two cities exchanged",
                        REFUSED,
                        (text, random) -> text.replace("\"name_en\":\"Foshan\"", "@")
                                .replace("\"name_en\":\"Zhuhai\"", "\"name_en\":\"Foshan\"")
                                .replace("@", "\"name_en\":\"Zhuhai\"")),
                outlines(
                        "name is a number",
                        REFUSED,
                        (text, random) -> text.replace("\"name_en\":\"Foshan\"", "\"name_en\":7")),
                outlines("spaces between", ACCEPTED, (text, random) -> text.replace("],[", "] , [")));
    }

    private static String moved(String text, double east, double north) {
        return POINT.matcher(text)
                .replaceAll(point -> "[" + (Double.parseDouble(point.group(1)) + east) + ","
                        + (Double.parseDouble(point.group(2)) + north) + "]");
    }

    private static Damage point(String name, Due due, UnaryOperator<String> change) {
        return outlines(name, due, (text, random) -> one(POINT, text, random, change));
    }

    private static Damage outlines(
            String name, Due due, java.util.function.BiFunction<String, SplittableRandom, String> change) {
        return Damage.ofText(name, Kind.OUTLINES, due, (file, random) -> change.apply(file.text(), random));
    }

    /** {@code text} with one of the places where {@code what} stands changed. */
    private static String one(Pattern what, String text, SplittableRandom random, UnaryOperator<String> change) {
        List<MatchResult> places = what.matcher(text).results().toList();
        MatchResult place = places.get(random.nextInt(places.size()));
        return text.substring(0, place.start())
                + Matcher.quoteReplacement(change.apply(place.group()))
                + text.substring(place.end());
    }
}
