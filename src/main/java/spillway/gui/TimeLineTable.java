package spillway.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import spillway.kernel.Quarter;
import spillway.world.World;

/** Dated settings as rows that can be edited: first those made in the window, then those of the policy that is tried. */
final class TimeLineTable extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("Parameter", "Value", "From", "Until", "Whose");

    private final transient List<Changes.Change> mine = new ArrayList<>();
    private final transient List<Changes.Change> policy = new ArrayList<>();
    private final transient Consumer<String> refused;
    private String name = "";
    private transient Quarter now = World.START;

    /** An empty table; {@code refused} is told of every quarter that is none. */
    TimeLineTable(Consumer<String> refused) {
        this.refused = refused;
    }

    /** Shows these. */
    void show(List<Changes.Change> ofWindow, List<Changes.Change> ofPolicy, String policyName, Quarter quarter) {
        mine.clear();
        mine.addAll(ofWindow);
        policy.clear();
        policy.addAll(ofPolicy);
        name = policyName;
        now = quarter;
        fireTableDataChanged();
    }

    /** Adds a setting that is to be filled in. */
    void add() {
        mine.add(new Changes.Change("government.horizonQuarters", "40", now, Optional.empty()));
        fireTableDataChanged();
    }

    /** Takes out the setting in a row, if there is one. */
    void remove(int row) {
        if (row >= 0 && row < getRowCount()) {
            (row < mine.size() ? mine : policy).remove(row < mine.size() ? row : row - mine.size());
            fireTableDataChanged();
        }
    }

    /** The quarter to come. */
    Quarter now() {
        return now;
    }

    /** Settings made in the window. */
    List<Changes.Change> ofWindow() {
        return List.copyOf(mine);
    }

    /** Settings of the policy. */
    List<Changes.Change> ofPolicy() {
        return List.copyOf(policy);
    }

    /** All of them. */
    List<Changes.Change> all() {
        return Stream.concat(mine.stream(), policy.stream()).toList();
    }

    @Override
    public int getRowCount() {
        return mine.size() + policy.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS.get(column);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column < 4;
    }

    @Override
    public Object getValueAt(int row, int column) {
        Changes.Change change = all().get(row);
        return switch (column) {
            case 0 -> change.path();
            case 1 -> change.value();
            case 2 -> change.from().toString();
            case 3 -> change.until().map(Quarter::toString).orElse("");
            default -> row < mine.size() ? "changed in the window" : name;
        };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        if (row >= getRowCount()) {
            return;
        }
        String text = String.valueOf(value).strip();
        Changes.Change old = all().get(row);
        boolean forever = column == 3 && text.isEmpty();
        Optional<Quarter> quarter = quarter(text);
        if (column >= 2 && quarter.isEmpty() && !forever) {
            refused.accept('"' + text + "\": is no quarter such as 2016Q1");
            return;
        }
        Changes.Change changed = switch (column) {
            case 0 -> new Changes.Change(text, old.value(), old.from(), old.until());
            case 1 -> new Changes.Change(old.path(), text, old.from(), old.until());
            case 2 -> new Changes.Change(old.path(), old.value(), quarter.orElseThrow(), old.until());
            default -> new Changes.Change(old.path(), old.value(), old.from(), quarter);
        };
        if (row < mine.size()) {
            mine.set(row, changed);
        } else {
            policy.set(row - mine.size(), changed);
        }
        fireTableDataChanged();
    }

    private static Optional<Quarter> quarter(String text) {
        try {
            return Optional.of(Quarter.parse(text.matches("\\d{4}") ? text + "Q1" : text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
