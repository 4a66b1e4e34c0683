-- Drives Neovim as a person would, and writes down what it shows. Columns are written as UTF-16 units, as the protocol counts them.
local plan = vim.fn.json_decode(vim.fn.join(vim.fn.readfile(vim.env.RASOAT_PLAN), '\n'))
local seen = {}

local function done()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, plan.out)
  vim.cmd('qa!')
end

local function await(what, ready)
  if vim.wait(15000, ready, 20) then return end
  seen.failed = 'waited in vain for ' .. what
  done()
end

local function units(line, byte)
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ''
  local _, count = vim.str_utfindex(text, math.min(byte, #text))
  return count
end

local function place(at)
  local text = vim.api.nvim_buf_get_lines(0, at.line, at.line + 1, false)[1]
  vim.api.nvim_win_set_cursor(0, { at.line + 1, vim.str_byteindex(text, at.character, true) })
end

local function here()
  local at = vim.api.nvim_win_get_cursor(0)
  return { line = at[1] - 1, character = units(at[1] - 1, at[2]) }
end

-- A person chooses from the list by the words that it shows.
vim.ui.select = function(items, options, choose)
  seen.offered = {}
  for _, item in ipairs(items) do
    local shown = options.format_item(item)
    table.insert(seen.offered, shown)
    if vim.startswith(shown, plan.action.title) then return choose(item) end
  end
  seen.failed = 'no such action'
  done()
end

vim.opt.swapfile = false
vim.cmd('edit ' .. vim.fn.fnameescape(plan.file))
seen.filetype = vim.bo.filetype
-- What was there before the server spoke is nothing; what is wanted is at least one finding.
await('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
seen.diagnostics = {}
for _, d in ipairs(vim.diagnostic.get(0)) do
  table.insert(seen.diagnostics, {
    range = {
      start = { line = d.lnum, character = units(d.lnum, d.col) },
      ['end'] = { line = d.end_lnum, character = units(d.end_lnum, d.end_col) },
    },
    severity = d.severity, source = d.source, code = d.user_data.lsp.code, message = d.message,
  })
end

if plan.definition then
  place(plan.definition)
  local from = here()
  vim.lsp.buf.definition()
  await('a definition', function() return not vim.deep_equal(here(), from) end)
  seen.definition = here()
end

if plan.hover then
  place(plan.hover)
  vim.lsp.buf.hover()
  local float
  await('a hover', function()
    for _, win in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(win).relative ~= '' then float = win end
    end
    return float ~= nil
  end)
  seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false)
  vim.api.nvim_win_close(float, true)
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

if plan.rename then
  place(plan.rename)
  local before = text()
  vim.lsp.buf.rename(plan.rename.name)
  await('a rename', function() return text() ~= before end)
  seen.renamed = text()
  vim.cmd('undo')
  await('the draft as it was', function() return text() == before end)
end

if plan.action then
  place(plan.action)
  local before = text()
  vim.lsp.buf.code_action()
  await('an action', function() return text() ~= before end)
  seen.repaired = text()
  await('fewer findings', function() return #vim.diagnostic.get(0) < #seen.diagnostics end)
  seen.left = #vim.diagnostic.get(0)
end

done()
