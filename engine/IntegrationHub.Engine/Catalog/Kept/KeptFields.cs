using System.Globalization;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>Keeps fields.</summary>
internal static class KeptFields
{
    public static void Write(KeptWriter writer, Field field)
    {
        writer.Text(field.Name);
        writer.Number((int)field.Type);
        writer.Flag(field.Required);
        writer.Text(field.Help);
        writer.Json(field.Example);
        writer.Json(field.Default);
        writer.Flag(field.Clearable);
        writer.Text(field.Deprecated);
        writer.Texts(field.Words);
        writer.Flag(field.Charged);
        writer.Texts(field.Aliases);
        writer.Texts(field.Prefixes);
        writer.Texts(field.Values);
        writer.Text(field.Minimum?.ToString(CultureInfo.InvariantCulture));
        writer.Text(field.Maximum?.ToString(CultureInfo.InvariantCulture));
        writer.NumberOrNull(field.MinLength);
        writer.NumberOrNull(field.MaxLength);
        writer.Text(field.Pattern);
        writer.NumberOrNull(field.MinItems);
        writer.NumberOrNull(field.MaxItems);
        writer.Flag(field.Items is not null);
        if (field.Items is { } items) Write(writer, items);
        writer.List(field.Fields, Write);
        writer.List(field.Rules, KeptRelations.Write);
    }

    public static Field Read(KeptReader reader) => new()
    {
        Name = reader.Text(),
        Type = (FieldType)reader.Number(),
        Required = reader.Flag(),
        Help = reader.Text(),
        Example = reader.JsonOrNull(),
        Default = reader.JsonOrNull(),
        Clearable = reader.Flag(),
        Deprecated = reader.TextOrNull(),
        Words = reader.Texts(),
        Charged = reader.Flag(),
        Aliases = reader.Texts(),
        Prefixes = reader.Texts(),
        Values = reader.Texts(),
        Minimum = Decimal(reader),
        Maximum = Decimal(reader),
        MinLength = (int?)reader.NumberOrNull(),
        MaxLength = (int?)reader.NumberOrNull(),
        Pattern = reader.TextOrNull(),
        MinItems = (int?)reader.NumberOrNull(),
        MaxItems = (int?)reader.NumberOrNull(),
        Items = reader.Flag() ? Read(reader) : null,
        Fields = reader.List(Read),
        Rules = reader.List(KeptRelations.Read),
    };

    private static decimal? Decimal(KeptReader reader) =>
        reader.TextOrNull() is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
