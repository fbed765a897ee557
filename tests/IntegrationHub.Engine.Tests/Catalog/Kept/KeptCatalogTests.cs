using System.Collections;
using System.Text.Json;
using IntegrationHub.Engine.Catalog.Kept;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Tests.Catalog.Kept;

/// <summary>Fills every property there is, so that one that is added and not kept shows.</summary>
public sealed class KeptCatalogTests
{
    private int _made;

    [Fact]
    public void Nothing_of_a_manifest_is_lost()
    {
        var catalog = new KeptCatalog(
            [(IntegrationManifest)Make(typeof(IntegrationManifest), 0)!],
            [new("shop", (EndpointManifest)Make(typeof(EndpointManifest), 0)!), new("shop", (EndpointManifest)Make(typeof(EndpointManifest), 0)!)]);

        var read = KeptCatalog.FromBytes(catalog.ToBytes("digest"), "digest");

        Assert.Equal(JsonSerializer.Serialize(catalog), JsonSerializer.Serialize(read));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_number_is_read_as_it_was_written(long number)
    {
        var writer = new KeptWriter();
        writer.Number(number);

        Assert.Equal(number, new KeptReader(writer.ToArray(), 0).Number());
    }

    [Fact]
    public void A_text_that_comes_again_takes_no_more_room_and_is_the_same()
    {
        var once = new KeptWriter();
        once.Text("Ünïcode, und nicht zu kurz 🙂");
        var twice = new KeptWriter();
        twice.Texts(["Ünïcode, und nicht zu kurz 🙂", "", "Ünïcode, und nicht zu kurz 🙂"]);

        Assert.Equal(["Ünïcode, und nicht zu kurz 🙂", "", "Ünïcode, und nicht zu kurz 🙂"], new KeptReader(twice.ToArray(), 0).Texts());
        Assert.InRange(twice.ToArray().Length - once.ToArray().Length, 1, 5);
    }

    // A value unlike any other; of a field in a field in a field there is none.
    private object? Make(Type type, int depth)
    {
        _made++;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Make(inner, depth);
        if (type == typeof(string)) return $"text {_made}";
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return _made;
        if (type == typeof(long)) return -(long)_made << 33;
        if (type == typeof(decimal)) return _made + 0.25m;
        if (type == typeof(Uri)) return new Uri($"https://{_made}.example.com");
        if (type == typeof(JsonElement)) return JsonElement.Parse($$"""{"value": [{{_made}}, null]}""");
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return MakeList(type.GetGenericArguments()[0], depth);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) return MakeMap(type.GetGenericArguments()[1], depth);
        return MakeRecord(type, depth);
    }

    private object? MakeRecord(Type type, int depth)
    {
        if (type == typeof(Field) && depth > 3) return null;
        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, depth + 1))]);
        foreach (var property in type.GetProperties().Where(each => constructor.GetParameters().Length == 0 && each.SetMethod is not null))
            property.SetValue(record, Make(property.PropertyType, depth + 1));
        return record;
    }

    private IList MakeList(Type type, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        for (var i = 0; i < 2; i++)
        {
            if (Make(type, depth) is { } item) list.Add(item);
        }

        return list;
    }

    private IDictionary MakeMap(Type type, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type))!;
        for (var i = 0; i < 2; i++) map.Add($"name {_made}", Make(type, depth));
        return map;
    }
}
