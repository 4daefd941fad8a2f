package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.experiment.study.Column;
import spillway.model.CityFigure;

/**
 * What is recorded of the cities of a run.
 *
 * @param figures which figures
 * @param years in which years
 * @param cities of which cities
 */
record CityTable(List<CityFigure> figures, List<Integer> years, List<String> cities) {

    /** Keeps its own copies. */
    CityTable {
        figures = List.copyOf(figures);
        years = List.copyOf(years);
        cities = List.copyOf(cities);
    }

    /** The columns of runs that it is made from: year by year, city by city, figure by figure. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int year : years) {
            for (String city : cities) {
                for (CityFigure figure : figures) {
                    columns.add(new Column(
                            column(figure.column(), city, year), "city " + figure.column() + " " + city + " @" + year));
                }
            }
        }
        return columns;
    }

    /** What the column of a figure of a city in a year is called. */
    static String column(String figure, String city, int year) {
        return figure + " " + city + " " + year;
    }

    /** What readers of the tables have to know of it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("figures", figures.stream().map(CityFigure::column).toList());
        facts.put("years", years);
        facts.put("cities", cities);
        return facts;
    }
}
