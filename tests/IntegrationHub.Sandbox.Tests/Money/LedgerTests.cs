using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Tests.Support;
using Xunit.Abstractions;

namespace IntegrationHub.Sandbox.Tests.Money;

/// <summary>Whatever happens to payments in whatever order, the books agree. A failure names its seed, which repeats it.</summary>
public sealed class LedgerTests(ITestOutputHelper output)
{
    private const int Operations = 10_000;

    [Theory]
    [InlineData(20261129)]
    public void Whatever_happens_the_books_agree(ulong seed)
    {
        output.WriteLine($"seed {seed}");
        var shop = new ShopInProcess();
        var life = new LedgerLife(shop, new SeededChoices(seed));
        for (var i = 0; i < Operations; i++)
        {
            life.Step();
            if (i % 2_000 == 0)
                Assert.Equal("", string.Join("\n", LedgerRules.Broken(shop.Look(), shop.Now).Take(20)));
        }

        Assert.Equal("", string.Join("\n", LedgerRules.Broken(shop.Look(), shop.Now).Take(20)));
        Assert.Equal("", string.Join("\n", References.Dangling(shop.Look()).Take(20)));
        output.WriteLine(string.Join(", ", life.Done.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}")));
        Assert.All(LedgerLife.Steps, step => Assert.True(life.Done.GetValueOrDefault(step) > 20, $"{step} hardly ever worked"));

        shop.PassTime(100L * 24 * 60 * 60);

        var later = shop.Look();
        Assert.Equal("", string.Join("\n", LedgerRules.Broken(later, shop.Now).Take(20)));
        Assert.DoesNotContain(later.NewestFirst("payment_intent"), i => i.Text("status") == "requires_capture");
        Assert.DoesNotContain(later.NewestFirst("refund"), r => r.Text("status") == "pending");
        Assert.DoesNotContain(later.NewestFirst("dispute"), d => d.Text("status") is "needs_response" or "under_review");
        Assert.DoesNotContain(later.NewestFirst("payout"), p => p.Text("status") is "pending" or "in_transit");
        Assert.All(later.NewestFirst("balance_transaction"), t => Assert.True(t.Integer("available_on") <= shop.Now));
    }

    [Fact]
    public void No_id_in_the_seeded_shop_leads_nowhere()
    {
        var state = new ShopState(Resources.ResourceCatalog.Instance.DueOf);
        var shop = new Shop(state);
        IntegrationHub.Sandbox.Seed.ShopSeeder.Fill(shop, 1_795_000_000);

        Assert.True(shop.Everything.Count() > 100);
        Assert.Equal("", string.Join("\n", References.Dangling(shop)));
        Assert.Equal("", string.Join("\n", LedgerRules.Broken(shop, 1_795_000_000)));
    }

    [Fact]
    public void An_id_that_leads_nowhere_is_noticed()
    {
        var shop = new Shop(new ShopState(Resources.ResourceCatalog.Instance.DueOf));
        shop.Add(new JsonObject { ["id"] = "re_1", ["object"] = "refund", ["charge"] = "ch_2" });

        Assert.Equal(["refund.charge of re_1 is ch_2, which is no charge"], References.Dangling(shop));
    }
}
