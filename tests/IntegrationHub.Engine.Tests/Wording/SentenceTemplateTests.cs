using System.Text.Json;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Tests.Wording;

public class SentenceTemplateTests
{
    [Theory]
    [InlineData("{{money amount currency}}", """{"amount":2500,"currency":"usd"}""", "25.00 USD")]
    [InlineData("{{money amount currency}}", """{"amount":2500}""", "2,500 of the currency's smallest unit")]
    [InlineData("{{money amount currency}}", """{"amount":0,"currency":"usd"}""", "0.00 USD")]
    [InlineData("{{money amount currency}}", """{"amount":10.5,"currency":"usd"}""", "10.5 of the currency's smallest unit")]
    [InlineData("{{money amount currency}}", """{"amount":1e20,"currency":"usd"}""", "100,000,000,000,000,000,000 of the currency's smallest unit")]
    [InlineData("{{date at}}", """{"at":1767225600}""", "2026-01-01 00:00 UTC")]
    [InlineData("{{date at}}", """{"at":1e15}""", "")]
    [InlineData("{{count items}}", """{"items":[1,2,3]}""", "3")]
    [InlineData("{{count items}}", "{}", "0")]
    [InlineData("{{#if amount}}a{{else}}b{{/if}}", """{"amount":0}""", "b")]
    [InlineData("{{#each items}}{{name}}{{#unless @last}}, {{/unless}}{{/each}}", """{"items":[{"name":"a"},{"name":"b"}]}""", "a, b")]
    [InlineData("{{name}}", """{"name":"a\n\n  b\tc"}""", "a b c")]
    [InlineData("{{name}}", """{"name":"<b>&\"'"}""", "<b>&\"'")]
    [InlineData("{{name}}", """{"name":"{{money 1 2}} {{#if x}} {{{{"}""", "{{money 1 2}} {{#if x}} {{{{")]
    [InlineData("{{name}}", """{"name":"Ada\u202Egpj\u200B\u0007\u001b[2J"}""", "Adagpj [2J")]
    [InlineData("{{date}}{{count}}", "{}", "0")]
    [InlineData("{{customer.name.first}}", """{"customer":"cus_1"}""", "")]
    [InlineData("{{a}}", """{"a":1,"a":2}""", "2")]
    [InlineData("{{a}}|{{b.c}}|{{#each d}}[{{this}}]{{/each}}", """{"a":null,"b":{"c":null},"d":["x",null,"y"]}""", "||[x][][y]")]
    [InlineData("{{#each a}}{{@key}}={{this}};{{/each}}", """{"a":{"x":"1","y":null,"z":2}}""", "x=1;y=;z=2;")]
    [InlineData("{{#each a}}{{#if this}}{{this.name}}{{else}}-{{/if}}{{/each}}", """{"a":[{"name":"n"},null]}""", "n-")]
    [InlineData("{{#each a}}{{name}},{{/each}}", """{"a":[{"name":"n"},null,"t",{"name":null}]}""", "n,,,,")]
    [InlineData("{{#if a}}a{{else}}b{{/if}}{{#unless a}}c{{/unless}}", """{"a":null}""", "bc")]
    [InlineData("{{#each a}}{{this}}{{else}}none{{/each}}", """{"a":null}""", "none")]
    [InlineData("{{#each a}}{{this.name}}{{else}}none{{/each}}", """{"a":{"x":null}}""", "")]
    [InlineData("{{#each a}}{{#if name}}{{name}}{{else}}{{this}}{{/if}} {{/each}}", """{"a":["t",{"name":"n"},null,3,true,["x"]]}""", "t n 3 true [\"x\"]")]
    [InlineData("{{#if a}}a{{else}}b{{/if}}", """{"a":{}}""", "b")]
    [InlineData("{{#if a}}a{{else}}b{{/if}}", """{"a":[]}""", "b")]
    [InlineData("{{count a}}", """{"a":[null,null]}""", "2")]
    [InlineData("{{#with a}}{{b}}{{/with}}", """{"a":null}""", "")]
    [InlineData("{{a}}", """{"a":{"b":1,"c":[true,null,"x"]}}""", "{\"b\":1,\"c\":[true,null,\"x\"]}")]
    [InlineData("{{a}} {{b}}", """{"a":[1,"two",{}],"b":[]}""", "[1,\"two\",{}] []")]
    [InlineData("{{#each a}}{{this}} {{/each}}", """{"a":[{"b":1},[2]]}""", "{\"b\":1} [2]")]
    [InlineData("{{a}}{{b}}", """{"a":true,"b":false}""", "truefalse")]
    [InlineData("{{a}} {{b}} {{c}}", """{"a":1,"b":0.5,"c":12345678901234567890}""", "1 0.5 12345678901234567890")]
    public void A_template_is_filled_from_JSON(string template, string json, string text) =>
        Assert.Equal(text, Compiled(template).Fill(TemplateValues.For(JsonElement.Parse(json), null), out _));

    [Theory]
    [InlineData("{{money amount currency}}", """{"currency":"usd"}""")]
    [InlineData("{{money amount currency}}", """{"amount":1e400,"currency":"usd"}""")]
    [InlineData("{{money}}", "{}")]
    public void A_sentence_does_not_speak_of_money_it_does_not_know(string template, string json)
    {
        var sentence = SentenceTemplate.Compile(template, out _)!.Fill(TemplateValues.For(JsonElement.Parse(json), null), out var why);

        Assert.Equal((null, "an amount it speaks of is not there"), (sentence, why));
    }

    [Fact]
    public void An_object_in_a_text_is_clipped_and_keeps_no_secret()
    {
        var json = $$$"""{"a":{"card":"4242 4242 4242 4242","key":"sk_test_0123456789","b":"{{{new string('x', 200)}}}"}}""";

        Assert.Equal(
            $"{{\"card\":\"[card redacted]\",\"key\":\"[key redacted]\",\"b\":\"{new string('x', 66)}…",
            Compiled("{{a}}").Fill(TemplateValues.For(JsonElement.Parse(json), null), out _));
    }

    [Fact]
    public void A_template_that_breaks_its_engine_says_nothing_of_it()
    {
        var sentence = Compiled("{{#each a}}{{name}}{{/each}}").Fill(new Dictionary<string, object?> { ["a"] = new List<object?> { "x", null } }, out var why);

        Assert.Equal((null, "it stumbles over what is given or is there now"), (sentence, why));
    }

    [Fact]
    public void The_input_comes_before_the_present_state_and_both_can_be_named() => Assert.Equal(
        "1 1 2 3",
        Compiled("{{a}} {{input.a}} {{present.a}} {{b}}").Fill(TemplateValues.For(JsonElement.Parse("""{"a":1}"""), JsonElement.Parse("""{"a":2,"b":3,"input":9}""")), out _));

    [Theory]
    [InlineData("{{#if x}}{{mony a b}}{{/if}}", "there is no helper \"mony\"")]
    [InlineData("{{money (plus a b) c}}", "there is no helper \"plus\"")]
    [InlineData("{{#unles x}}a{{/unles}}", "there is no helper \"unles\"")]
    [InlineData("{{#if x}}a", "Reached end of template before block expression 'if' was closed")]
    public void A_template_that_would_fail_is_none(string text, string expected)
    {
        Assert.Null(SentenceTemplate.Compile(text, out var why));
        Assert.Equal(expected, why);
    }

    private static SentenceTemplate Compiled(string text)
    {
        var template = SentenceTemplate.Compile(text, out var why);
        Assert.Null(why);
        return template!;
    }

    [Fact]
    public void Filling_from_many_threads_at_once_gives_the_same_text()
    {
        var template = Compiled("{{money amount currency}} to {{name}}");

        Parallel.For(0, 500, i => Assert.Equal(
            $"{i}.00 USD to n{i}", template.Fill(TemplateValues.For(JsonElement.Parse($$"""{"amount":{{i * 100}},"currency":"usd","name":"n{{i}}"}"""), null), out _)));
    }
}
