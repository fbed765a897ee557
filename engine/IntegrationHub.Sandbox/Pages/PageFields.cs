namespace IntegrationHub.Sandbox.Pages;

/// <summary>The parts that forms are made of, each with a label of its own.</summary>
internal static class PageFields
{
    public static Html Text(string name, string label, string? value, string type = "text", bool isRequired = false, string? autocomplete = null) => Html.Of(
        $"""
        <label for="{name}">{label}</label>
        <input id="{name}" name="{name}" type="{type}" value="{value}"{Required(isRequired)}{Complete(autocomplete)}>

        """);

    /// <summary>A whole number between two others, both taken.</summary>
    public static Html Number(string name, string label, long value, long? least, long? most) => Html.Of(
        $"""
        <label for="{name}">{label}</label>
        <input id="{name}" name="{name}" type="number" value="{value}"{Bound("min", least)}{Bound("max", most)}>

        """);

    public static Html Select(string name, string label, IEnumerable<(string Value, string Label)> options, string? chosen, bool isRequired = false) => Html.Of(
        $"""
        <label for="{name}">{label}</label>
        <select id="{name}" name="{name}"{Required(isRequired)}>
        {Html.Join(options.Select(o => Html.Of($"<option value=\"{o.Value}\"{Flag("selected", o.Value == chosen)}>{o.Label}</option>\n")))}</select>

        """);

    public static Html Checkbox(string name, string label, bool isChecked, string value = "true", bool isRequired = false) => Html.Of(
        $"""
        <p><input id="{name}" name="{name}" type="checkbox" value="{value}"{Flag("checked", isChecked)}{Required(isRequired)}> <label class="beside" for="{name}">{label}</label></p>

        """);

    public static Html Button(string action, string label, bool isSecond = false) =>
        Html.Of($"<button name=\"action\" value=\"{action}\"{(isSecond ? Html.Of($" class=\"second\"") : Html.Nothing)}>{label}</button>\n");

    public static Html Error(string? message) =>
        message is null ? Html.Nothing : Html.Of($"<p class=\"error\" role=\"alert\">{message}</p>\n");

    /// <summary>A link that leads nowhere but to an http(s) address.</summary>
    public static Html Link(string address, string label) =>
        Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri) && (!uri.IsAbsoluteUri || uri.Scheme is "http" or "https")
            ? Html.Of($"<a href=\"{address}\">{label}</a>")
            : Html.Of($"{label}: {address}");

    private static Html Required(bool isRequired) => Flag("required", isRequired);

    private static Html Flag(string name, bool isSet) => isSet ? Html.Of($" {name}") : Html.Nothing;

    private static Html Complete(string? autocomplete) =>
        autocomplete is null ? Html.Nothing : Html.Of($" autocomplete=\"{autocomplete}\"");

    private static Html Bound(string name, long? bound) => bound is null ? Html.Nothing : Html.Of($" {name}=\"{bound}\"");
}
