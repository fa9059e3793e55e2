package org.safepassage.claims;

/// What a block of text is to its page; `dateline`, `furniture` and `debris` hold no claims.
public enum BlockRole implements Labelled {
    /// The headline.
    TITLE("title"),
    /// A line above a part of the text.
    HEADING("heading"),
    /// Place, date or author of the text.
    DATELINE("dateline"),
    /// A paragraph of the text itself.
    BODY("body"),
    /// Speech that stands alone.
    QUOTE("quote"),
    /// A live entry with its own time.
    ENTRY("entry"),
    /// An item of a list.
    ITEM("item"),
    /// Words below a picture.
    CAPTION("caption"),
    /// Menus, links, buttons, legal notes: what every page of a site has.
    FURNITURE("furniture"),
    /// What a machine left by mistake: markup, dumps, error pages.
    DEBRIS("debris"),
    /// A block that stands in the text before, word for word.
    REPEAT("repeat");

    private final String label;

    BlockRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
