package spillway.experiment.validation;

import java.util.List;
import java.util.stream.Stream;

/** Cities that are compared with each other. */
public enum CitySet {
    /** The nine mainland cities of the delta. */
    NINE("nine", Stream.empty()),
    /** The nine with Hong Kong and Macao. */
    ELEVEN("eleven", Stream.of("Hong Kong", "Macao"));

    private final String word;
    private final List<String> cities;

    CitySet(String word, Stream<String> more) {
        this.word = word;
        this.cities = Stream.concat(
                        Stream.of(
                                "Guangzhou",
                                "Shenzhen",
                                "Foshan",
                                "Dongguan",
                                "Huizhou",
                                "Zhongshan",
                                "Zhuhai",
                                "Jiangmen",
                                "Zhaoqing"),
                        more)
                .toList();
    }

    /** How many they are, as a word. */
    public String word() {
        return word;
    }

    /** Their names. */
    public List<String> cities() {
        return cities;
    }
}
