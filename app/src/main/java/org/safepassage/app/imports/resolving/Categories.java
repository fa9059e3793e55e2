package org.safepassage.app.imports.resolving;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.people.Category;
import org.safepassage.quantity.Names;

/// The neutral words for kinds of people: a fixed list, and those that a file adds.
///
/// @param byWord every category that the file may name
/// @param reference the form of a reference to one of them
public record Categories(Map<String, Category> byWord, Form<String> reference) {
    /// The fixed list, in the order of the format page.
    public static final Map<String, Category> BUILT_IN = builtIn();

    /// The fixed list and those of the file. A word of the fixed list cannot be given another
    /// meaning.
    static Categories read(Context context) {
        Map<String, Category> all = new LinkedHashMap<>(BUILT_IN);
        for (Item item : context.catalog().categories().all()) {
            boolean medical = item.fields().read("medical", Numbers.truth(), false);
            Category category = new Category(item.id(), context.namesOf(item), medical);
            if (BUILT_IN.containsKey(item.id())) {
                item.fields()
                        .at("id")
                        .refuse(
                                "'" + item.id() + "', a word of the fixed list",
                                "a new word",
                                "delete this entry to use the word as it is, or choose another");
            }
            all.putIfAbsent(item.id(), category);
        }
        Form<String> reference = Words.reference("category", all.keySet(), "categories");
        return new Categories(all, context.catalog().categories().doubted(reference));
    }

    private static Map<String, Category> builtIn() {
        Map<String, Category> all = new LinkedHashMap<>();
        add(all, "wounded-stretcher", "Wounded on stretchers", "جرحى على نقالات", true);
        add(all, "wounded-seated", "Wounded who can sit", "جرحى قادرون على الجلوس", true);
        add(all, "patients", "Patients", "مرضى", true);
        add(all, "pregnant", "Pregnant women", "نساء حوامل", false);
        add(all, "elderly", "Elderly people", "كبار السن", false);
        add(all, "children-with-carer", "Children with a carer", "أطفال مع مرافق", false);
        add(all, "unaccompanied-children", "Unaccompanied children", "أطفال غير مصحوبين", false);
        add(all, "families", "Families", "عائلات", false);
        add(all, "adults", "Adults", "بالغون", false);
        add(all, "fighters", "Fighters", "مقاتلون", false);
        add(all, "fighters-and-families", "Fighters and families", "مقاتلون وعائلات", false);
        add(all, "cadets", "Cadets", "طلاب عسكريون", false);
        add(all, "officers", "Officers", "ضباط", false);
        add(all, "staff", "Staff", "عاملون", false);
        add(all, "detainees-released", "Released detainees", "محتجزون أُفرج عنهم", false);
        return Collections.unmodifiableMap(all);
    }

    private static void add(
            Map<String, Category> all, String word, String en, String ar, boolean medical) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", en);
        names.put("ar", ar);
        all.put(word, new Category(word, new Names(names, java.util.List.of()), medical));
    }
}
