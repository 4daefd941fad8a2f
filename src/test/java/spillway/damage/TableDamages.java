package spillway.damage;

import static spillway.damage.Damage.Due.ACCEPTED;
import static spillway.damage.Damage.Due.EITHER;
import static spillway.damage.Damage.Due.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import spillway.damage.Damage.Due;
import spillway.damage.Damage.Kind;

/** What is done to tables of data. */
final class TableDamages {
    private TableDamages() {}

    static List<Damage> all() {
        List<Damage> all = new ArrayList<>(ofCells());
        all.addAll(ofRows());
        all.addAll(ofColumns());
        return all;
    }

    private static List<Damage> ofCells() {
        return List.of(
                number("text for a number", REFUSED, old -> "many"),
                number("NaN for a number", REFUSED, old -> "NaN"),
                number("infinite number", REFUSED, old -> "1e999"),
                number("huge number", REFUSED, old -> "1e200"),
                number("huge negative number", REFUSED, old -> "-1e200"),
                number("empty number", REFUSED, old -> ""),
                number("decimal comma", REFUSED, old -> old.replace(".", "") + ",5"),
                number("two decimal points", REFUSED, old -> old + ".1.2"),
                number("hexadecimal number", REFUSED, old -> "0x1F"),
                number("number with a unit", REFUSED, old -> old + " km"),
                number("zero", EITHER, old -> "0"),
                number("wrong sign", EITHER, old -> old.startsWith("-") ? old.substring(1) : "-" + old),
                number("a thousandfold", EITHER, old -> Double.parseDouble(old) * 1000 + ""),
                number("a millionfold", EITHER, old -> Double.parseDouble(old) * 1e6 + ""),
                number("tiny number", EITHER, old -> "1e-200"),
                key("unknown name", REFUSED, old -> "Atlantis"),
                key("formula for a name", REFUSED, old -> "=1+1"),
                key("control character in a name", REFUSED, old -> old + "\u0007"),
                key("empty name", REFUSED, old -> ""),
                key("name in other letters", REFUSED, old -> old.toLowerCase(java.util.Locale.ROOT) + "x"),
                table(
                        "letter of confidence that is none",
                        REFUSED,
                        (table, random) ->
                                table.with(table.anyRow(random), table.header().indexOf("confidence"), "D")));
    }

    private static List<Damage> ofRows() {
        return List.of(
                table("row dropped", EITHER, (table, random) -> {
                    table.lines().remove(table.anyRow(random));
                    return table;
                }),
                table("row twice", EITHER, (table, random) -> {
                    int row = table.anyRow(random);
                    table.lines().add(row, List.copyOf(table.lines().get(row)));
                    return table;
                }),
                table("row cut", REFUSED, (table, random) -> {
                    int row = table.anyRow(random);
                    List<String> line = table.lines().get(row);
                    table.lines().set(row, new ArrayList<>(line.subList(0, random.nextInt(1, line.size()))));
                    return table;
                }),
                table("row with a cell more", REFUSED, (table, random) -> {
                    table.lines().get(table.anyRow(random)).add("9");
                    return table;
                }),
                table("rows in another order", EITHER, (table, random) -> {
                    List<String> first = table.lines().remove(1);
                    table.lines().add(first);
                    return table;
                }),
                table("header alone", REFUSED, (table, random) -> {
                    table.lines().subList(1, table.lines().size()).clear();
                    return table;
                }),
                table("header dropped", REFUSED, (table, random) -> {
                    table.lines().remove(0);
                    return table;
                }));
    }

    private static List<Damage> ofColumns() {
        return List.of(
                table("column dropped", REFUSED, (table, random) -> {
                    int column = table.anyColumn(random);
                    table.lines().forEach(line -> line.remove(column));
                    return table;
                }),
                table("column twice", REFUSED, (table, random) -> {
                    int column = table.anyColumn(random);
                    table.lines().forEach(line -> line.add(line.get(column)));
                    return table;
                }),
                table("column renamed", REFUSED, (table, random) -> {
                    int column = table.anyColumn(random);
                    return table.with(0, column, table.at(0, column) + "s");
                }),
                table("two headings exchanged", EITHER, (table, random) -> {
                    int one = table.anyNumber(random);
                    int other = table.anyNumber(random);
                    String heading = table.at(0, one);
                    return table.with(0, one, table.at(0, other)).with(0, other, heading);
                }),
                table("columns in another order", ACCEPTED, (table, random) -> {
                    table.lines().forEach(line -> line.add(line.remove(0)));
                    return table;
                }),
                Damage.ofText(
                        "semicolons",
                        Kind.TABLE,
                        REFUSED,
                        (file, random) -> file.text().replace(',', ';')),
                Damage.ofText("quotation mark left open", Kind.TABLE, REFUSED, (file, random) -> {
                    Table table = new Table(file.text());
                    int row = table.anyRow(random);
                    return table.with(row, 0, "\"" + table.at(row, 0)).toString();
                }));
    }

    private static Damage number(String name, Due due, java.util.function.UnaryOperator<String> change) {
        return table(name, due, (table, random) -> {
            int row = table.anyRow(random);
            int column = table.anyNumber(random);
            return table.with(row, column, change.apply(table.at(row, column)));
        });
    }

    /** A change of the first cell of a row, which names what the row is about. */
    private static Damage key(String name, Due due, java.util.function.UnaryOperator<String> change) {
        return table(name, due, (table, random) -> {
            int row = table.anyRow(random);
            return table.with(row, 0, change.apply(table.at(row, 0)));
        });
    }

    private static Damage table(String name, Due due, BiFunction<Table, SplittableRandom, Table> change) {
        return Damage.ofText(
                name,
                Kind.TABLE,
                due,
                (file, random) -> change.apply(new Table(file.text()), random).toString());
    }
}
